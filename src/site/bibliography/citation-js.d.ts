/** The packages come without types; this is what we use of them. */
declare module '@citation-js/core' {
  export const plugins: {
    readonly input: {
      /** @returns CSL-JSON items */
      chain(source: string, options: { generateGraph: boolean; forceType: string }): unknown[];
    };
  };
}

declare module '@citation-js/plugin-bibtex';
