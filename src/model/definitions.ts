/**
 * What each number means, in the words that stand beside it on the page.
 * Source: docs/definitions.md, which has the same words and says at length what they mean; a change here is a change of the product and belongs in the changelog.
 */
export * as DEFINITIONS from './definition-texts.ts';
