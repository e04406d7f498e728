// One picture out of a video, for the tile; the video itself is played by the system's program.

const patience = 8000;

/** The frame that is shown now, or null while the web view has none: some say that they are there before there is anything to draw. */
function frame(video: HTMLVideoElement): HTMLCanvasElement | null {
  if (!video.videoWidth) return null;
  const canvas = document.createElement('canvas');
  canvas.width = Math.min(1280, video.videoWidth);
  canvas.height = Math.round((canvas.width * video.videoHeight) / video.videoWidth);
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  pen.drawImage(video, 0, 0, canvas.width, canvas.height);
  const alpha = pen.getImageData(canvas.width >> 1, canvas.height >> 1, 1, 1).data[3] ?? 0;
  return alpha > 0 ? canvas : null;
}

/** A picture of the first second; null when this web view has no decoder for it. The video element is dropped again at once. */
export function poster(bytes: Uint8Array<ArrayBuffer>, type: string, signal: AbortSignal): Promise<HTMLCanvasElement | null> {
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const video = document.createElement('video');
  Object.assign(video, { muted: true, preload: 'auto', playsInline: true });
  const end = new AbortController();
  return new Promise<HTMLCanvasElement | null>((answer) => {
    const giveUp = setTimeout(() => answer(frame(video)), patience);
    const look = () => {
      const found = frame(video);
      if (found) answer(found);
      else if (!end.signal.aborted) setTimeout(look, 80);
    };
    const once = { once: true, signal: end.signal };
    end.signal.addEventListener('abort', () => clearTimeout(giveUp));
    signal.addEventListener('abort', () => answer(null), once);
    video.addEventListener('error', () => answer(null), once);
    video.addEventListener('seeked', look, once);
    video.addEventListener('loadeddata', () => (video.currentTime = Math.min(1, (video.duration || 0) / 2)), once);
    video.src = url;
  }).finally(() => {
    end.abort();
    video.removeAttribute('src');
    video.load();
    URL.revokeObjectURL(url);
  });
}
