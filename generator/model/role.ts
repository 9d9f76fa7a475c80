/** What a function is to the class of its handle. */
export type Role =
  | 'constructor'
  | 'method'
  | 'getter'
  | 'static'
  | 'destructor'
  | 'consumer'
  | 'retain'
  | 'release'
  | 'async'
  | 'cancel';
