import { css } from 'lit';

/** Shared by charts: their legends with boxes to tick. */
export const chartStyles = css`
  .legend {
    align-items: center;
    margin-block-end: 0.75rem;
  }
  .legend .toggle {
    gap: 0.4rem;
    color: var(--ink);
  }
  @media (pointer: fine) {
    .legend .toggle {
      min-block-size: 1.75rem;
    }
  }
  .legend .toggle input {
    /* No box to tick where no script will ever answer. */
    display: var(--controls, inline-block);
  }
`;
