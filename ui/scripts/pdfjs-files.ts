// The files pdf.js asks for while it draws: character maps, the standard fonts, and the decoders of scans written in plain JavaScript. They come from the
// package itself, so that they are always of the same version as the program that reads them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const root = join(import.meta.dirname, '../node_modules/pdfjs-dist');
const folders: Record<string, (name: string) => boolean> = {
  cmaps: () => true,
  standard_fonts: () => true,
  wasm: (name) => name.endsWith('_nowasm_fallback.js') || /^LICENSE_(PDFJS_)?(JBIG2|OPENJPEG)$/.test(name)
};
const files = () => Object.entries(folders).flatMap(([folder, wanted]) => readdirSync(join(root, folder)).filter(wanted).map((name) => `${folder}/${name}`));

export function pdfjsFiles(): Plugin {
  return {
    name: 'pdfjs-files',
    generateBundle() {
      for (const file of [...files(), 'LICENSE']) this.emitFile({ type: 'asset', fileName: `pdfjs/${file}`, source: readFileSync(join(root, file)) });
    },
    configureServer(server) {
      server.middlewares.use('/pdfjs', (request, response, next) => {
        const asked = (request.url ?? '').split('?')[0]?.slice(1) ?? '';
        if (!files().includes(asked)) return next();
        if (asked.endsWith('.js')) response.setHeader('Content-Type', 'text/javascript');
        response.end(readFileSync(join(root, asked)));
      });
    }
  };
}
