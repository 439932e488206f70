package vn.tonghop.operate.docs;

/**
 * A page.
 *
 * @param file its name in the folder
 * @param title what it is about, in a few words
 * @param kind what kind of thing that is
 * @param words other words by which it is found
 * @param body what stands on it
 */
record Page(String file, String title, String kind, String words, Html body) {

  /** The same page with what its body begins with. */
  static Page of(String file, String title, String kind, String words, Object... body) {
    return new Page(file, title, kind, words, Html.all(body));
  }
}
