/** When a page was last held against its sources, and when it should be again. */
export interface Review {
  readonly reviewed: string;
  readonly reviewWhen: string;
}
