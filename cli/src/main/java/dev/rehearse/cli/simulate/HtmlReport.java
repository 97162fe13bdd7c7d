package dev.rehearse.cli.simulate;

import java.util.List;

/** A page with the table and the charts of a simulation, in one file. */
record HtmlReport(String command, String table, List<String> pictures) {

    HtmlReport {
        pictures = List.copyOf(pictures);
    }

    String html() {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Simulation of an adaptive test</title>
                <style>
                body { font-family: system-ui, sans-serif; margin: 2rem auto; max-width: 52rem; padding: 0 1rem; color: #111 }
                pre { overflow-x: auto }
                svg { width: 100%; height: auto; margin: 1rem 0 }
                </style>
                </head>
                <body>
                <h1>Simulation of an adaptive test</h1>
                """
                + "<p>Made by <code>" + Chart.escaped(command)
                + "</code>; the same command gives the same figures.</p>\n"
                + "<pre>" + Chart.escaped(table) + "</pre>\n"
                + String.join("", pictures)
                + "</body>\n</html>\n";
    }
}
