package vn.tonghop.operate.docs;

import java.util.Locale;

/**
 * What every page has around it.
 *
 * @param published which publication the pages tell of
 */
record PageFrame(String published) {
  private static final String FRAME =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%1$s</title>
      <link rel="icon" href="data:,">
      <link rel="stylesheet" href="style.css">
      <script src="pages.js" defer></script>
      <script src="search.js" defer></script>
      </head>
      <body>
      <header>
      <p class="home"><a href="index.html">Tổng hợp</a></p>
      <nav><a href="indicators.html" lang="vi">Chỉ tiêu · Indicators</a> <a href="tables.html">Tables</a> \
      <a href="path.html">The path of the data</a> <a href="examples.html">Examples</a></nav>
      <div class="search" role="search" hidden><input type="search" id="search" \
      aria-label="Tìm · Search" placeholder="Tìm · Search"><ul id="found"></ul></div>
      </header>
      <main>
      <h1>%2$s</h1>
      %3$s
      </main>
      <footer>%4$s</footer>
      </body>
      </html>
      """;

  String around(Page page) {
    Html title = Html.text(page.title());
    return String.format(
        Locale.ROOT,
        FRAME,
        page.file().equals("index.html") ? title.markup() : title.markup() + " – Tổng hợp",
        title.markup(),
        page.body().markup(),
        Html.text(published).markup());
  }
}
