import { ChangedError } from './keep.ts';

/** Why an article could not be kept, as a sentence. */
export function whyNot(error: unknown): string {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  if (error instanceof ChangedError)
    return 'The site has changed since this page was opened: reload the page, and try again.';
  if (name === 'AbortError') return 'Stopped.';
  if (name === 'QuotaExceededError') return 'This browser has no room left for it.';
  if (name === 'SecurityError' || name === 'InvalidStateError' || name === 'NotAllowedError')
    return `This browser does not let the site store anything (${message}).`;
  if (name === 'TypeError') return 'The connection broke.';
  return `It could not be stored (${message}).`;
}

/** `1.2 MB` */
export const megabytes = (bytes: number): string => `${Math.max(0.1, bytes / 1e6).toFixed(1)} MB`;
