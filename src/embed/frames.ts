// For pages that embed figures as iframes: `<script type="module" src="https://…/embed-frames.js">` gives each the height of its content.
import { readHeight } from './height.ts';

const site = new URL(/* @vite-ignore */ '.', import.meta.url);

/** An iframe without an origin of its own says “null”, like any other page in such a sandbox: only its own window is proof. */
const isSandboxed = ({ sandbox }: HTMLIFrameElement): boolean =>
  sandbox.length > 0 && !sandbox.contains('allow-same-origin');

addEventListener('message', ({ data, origin, source }) => {
  const message = readHeight(data);
  if (!message) return;
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow !== source || !frame.src.startsWith(site.href)) continue;
    if (origin === site.origin || (origin === 'null' && isSandboxed(frame)))
      frame.style.height = `${message.height}px`;
  }
});
