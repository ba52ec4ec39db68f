import { css } from 'lit';

export const styles = css`
  @container (width >= 40rem) {
    .stay {
      inset-block-start: max(1rem, 50vh - 15rem);
    }
  }
  .patch-arrow {
    stroke-linecap: round;
  }
`;
