// The files of pdf.js beside its library: the worker that reads documents, character maps, the standard fonts, and the decoders of scans written in plain
// JavaScript. They come from the package itself, so that they are always of the same version as the program that asks for them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const root = join(import.meta.dirname, '../node_modules/pdfjs-dist');
const folders: Record<string, (name: string) => boolean> = {
  cmaps: () => true,
  standard_fonts: () => true,
  wasm: (name) => name.endsWith('_nowasm_fallback.js') || /^LICENSE_(PDFJS_)?(JBIG2|OPENJPEG)$/.test(name)
};
/** Where each lies in the bundle, under `pdfjs/`, and in the package. */
const files = (): Record<string, string> =>
  Object.fromEntries([
    ['pdf.worker.mjs', 'legacy/build/pdf.worker.min.mjs'],
    ['LICENSE', 'LICENSE'],
    ...Object.entries(folders).flatMap(([folder, wanted]) => readdirSync(join(root, folder)).filter(wanted).map((name) => [`${folder}/${name}`, `${folder}/${name}`]))
  ]);

export function pdfjsFiles(): Plugin {
  return {
    name: 'pdfjs-files',
    generateBundle() {
      for (const [name, file] of Object.entries(files())) this.emitFile({ type: 'asset', fileName: `pdfjs/${name}`, source: readFileSync(join(root, file)) });
    },
    configureServer(server) {
      server.middlewares.use('/pdfjs', (request, response, next) => {
        const file = files()[(request.url ?? '').split('?')[0]?.slice(1) ?? ''];
        if (!file) return next();
        if (/\.m?js$/.test(file)) response.setHeader('Content-Type', 'text/javascript');
        response.end(readFileSync(join(root, file)));
      });
    }
  };
}
