import { css } from 'lit';

export const styles = css`
  select {
    inline-size: 26rem;
  }
  /* Two by two where there is room: the panels are compared with each other. */
  .panels {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, max(17.5rem, 40%)), 1fr));
  }
  .empty {
    fill: none;
    stroke: var(--rule);
    stroke-dasharray: 4 4;
  }
`;
