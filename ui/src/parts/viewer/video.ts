// One picture out of a video, for the tile; the video itself is played by the system's program.

/** A picture of the first second; null when this web view has no decoder for it. The video element is dropped again at once. */
export function poster(bytes: Uint8Array<ArrayBuffer>, type: string, signal: AbortSignal): Promise<HTMLCanvasElement | null> {
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const video = document.createElement('video');
  video.muted = true;
  video.preload = 'auto';
  video.playsInline = true;
  return new Promise<HTMLCanvasElement | null>((answer) => {
    const timer = setTimeout(() => answer(null), 6000);
    const done = (canvas: HTMLCanvasElement | null) => {
      clearTimeout(timer);
      answer(canvas);
    };
    const draw = () => {
      if (!video.videoWidth) return done(null);
      const canvas = document.createElement('canvas');
      canvas.width = Math.min(1280, video.videoWidth);
      canvas.height = Math.round((canvas.width * video.videoHeight) / video.videoWidth);
      canvas.getContext('2d')?.drawImage(video, 0, 0, canvas.width, canvas.height);
      done(canvas);
    };
    signal.addEventListener('abort', () => done(null), { once: true });
    video.addEventListener('error', () => done(null), { once: true });
    video.addEventListener('seeked', draw, { once: true });
    video.addEventListener('loadeddata', () => (video.currentTime = Math.min(1, (video.duration || 0) / 2)), { once: true });
    video.src = url;
  }).finally(() => {
    video.removeAttribute('src');
    video.load();
    URL.revokeObjectURL(url);
  });
}
