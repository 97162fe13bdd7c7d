package dev.rehearse.launcher.web;

/** A page in the product's look; the style sheet comes from question-service. */
public record Page(String language, String title, String main) {

    /** A page in English. */
    public Page(String title, String main) {
        this("en", title, main);
    }

    /** The title is text, the main part is HTML. */
    public Reply reply(int status) {
        var page = """
                <!doctype html>
                <html lang="%s">
                <head>
                  <meta charset="utf-8">
                  <meta name="viewport" content="width=device-width, initial-scale=1">
                  <meta name="color-scheme" content="light dark">
                  <title>%s · Rehearse</title>
                  <link rel="icon" href="/site/icon.svg" type="image/svg+xml">
                  <link rel="stylesheet" href="/site/site.css">
                </head>
                <body>
                  <a class="skip" href="#main">%s</a>
                  <header class="top">
                    <div>
                      <a class="brand" href="/"><img src="/site/icon.svg" alt="" width="28" height="28"> Rehearse</a>
                      <nav aria-label="Rehearse"><a href="/mailbox/">Mailbox</a></nav>
                    </div>
                  </header>
                  <main id="main">
                %s
                  </main>
                </body>
                </html>
                """.formatted(
                        language, Html.escape(title), language.equals("de") ? "Zum Inhalt" : "Skip to content", main);
        return Reply.of(status, Reply.HTML, page);
    }
}
