const REM = 16;

/**
 * A style sheet without `rem`: on another site's page the root's letters may have any size, and everything would grow or shrink with them.
 * Strings and addresses hold no such lengths in our sheets.
 */
export const inPixels = (css: string): string =>
  css.replace(
    /(?<![\w#]-?)(-?\d*\.?\d+)rem\b/g,
    (_, value: string) => `${Number((Number(value) * REM).toFixed(3))}px`,
  );
