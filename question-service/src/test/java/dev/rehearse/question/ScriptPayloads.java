package dev.rehearse.question;

import java.util.List;
import java.util.stream.Stream;

/**
 * Texts that would run a script, were they taken for HTML, Markdown of ours, or a template: each ending of a context
 * with each element or attribute that runs one, and those that work by Markdown or by how parsers differ.
 */
final class ScriptPayloads {

    /** What a script would call. No page of ours has the word otherwise. */
    static final String MARKER = "markerFires";

    /** Ends of the contexts that a text may stand in. */
    private static final List<String> BREAKOUTS = List.of(
            "",
            "\">",
            "'>",
            "</textarea>",
            "</title>",
            "</code></pre>",
            "-->",
            "]]>",
            "</script>",
            "</select>",
            "</style>");

    private static final List<String> ELEMENTS = List.of(
            "<script>RUN</script>",
            "<ScRiPt src=data:text/javascript,RUN></sCrIpT>",
            "<img src=x onerror=RUN>",
            "<svg/onload=RUN>",
            "<svg><script>RUN</script></svg>",
            "<svg><animate onbegin=RUN attributeName=x dur=1s>",
            "<iframe srcdoc=\"<script>parent.RUN</script>\"></iframe>",
            "<iframe src=javascript:RUN></iframe>",
            "<details open ontoggle=RUN>x</details>",
            "<body onload=RUN>",
            "<input autofocus onfocus=RUN>",
            "<video><source onerror=RUN></video>",
            "<a href=javascript:RUN>x</a>",
            "<object data=javascript:RUN></object>",
            "<embed src=javascript:RUN>",
            "<base href=//evil.example/>",
            "<meta http-equiv=refresh content=\"0;url=javascript:RUN\">",
            "<style>*{background:url(javascript:RUN)}</style>",
            "<link rel=stylesheet href=//evil.example/x.css>",
            "<form action=javascript:RUN><button>x</button></form>",
            "<button formaction=javascript:RUN>x</button>");

    private static final List<String> OTHERS = List.of(
            "\" onmouseover=RUN x=\"",
            "' onmouseover=RUN x='",
            "x onfocus=RUN autofocus",
            "`<img src=x onerror=RUN>`",
            "[x](javascript:RUN)",
            "[x](  JaVaScRiPt:RUN)",
            "[x](java&#10;script:RUN)",
            "[x](&#x6A;avascript:RUN)",
            "[x](data:text/html;base64,PHNjcmlwdD4=)",
            "[x](vbscript:RUN)",
            "[x](<javascript:RUN>)",
            "[x](https://a.example \"\\\" onmouseover=RUN\")",
            "[x][r]\n\n[r]: javascript:RUN",
            "<javascript:RUN>",
            "<https://a.example/\"onmouseover=\"RUN>",
            "https://a.example/\"onmouseover=RUN",
            "```\" onmouseover=RUN\nx\n```",
            "```</code></pre><img src=x onerror=RUN>\nx\n```",
            "| <img src=x onerror=RUN> |\n| - |\n| <svg onload=RUN> |",
            "# <img src=x onerror=RUN>",
            "&lt;img src=x onerror=RUN&gt;",
            "&amp;lt;script&amp;gt;RUN",
            "\\<img src=x onerror=RUN\\>",
            "<img src=x onerror=RUN//",
            "<<script>script>RUN<</script>/script>",
            "<scr<script>ipt>RUN</script>",
            "<noscript><p title=\"</noscript><img src=x onerror=RUN>\">",
            "<math><mtext></form><form><mglyph><style></math><img src=x onerror=RUN>",
            "<svg></p><style><a id=\"</style><img src=x onerror=RUN>\">",
            "<template><script>RUN</script></template>",
            "<xmp><p title=\"</xmp><svg/onload=RUN>\">",
            "<!--><img src=x onerror=RUN>-->",
            "<?xml-stylesheet href=javascript:RUN?>",
            "{#raw}<img src=x onerror=RUN>{/raw}",
            "{str:raw('<img src=x onerror=RUN>')}",
            "{page.heading.raw}<svg onload=RUN>",
            "{cdi:site.path('x')}<svg onload=RUN>",
            "${RUN}<img src=x onerror=RUN>",
            "{{constructor.constructor('RUN')()}}",
            "\u2028<img src=x onerror=RUN>",
            "%3Cimg%20src=x%20onerror=RUN%3E",
            "+ADw-script+AD4-RUN+ADw-/script+AD4-");

    private ScriptPayloads() {}

    static List<String> all() {
        return Stream.concat(elements().stream(), OTHERS.stream())
                .map(ScriptPayloads::running)
                .distinct()
                .toList();
    }

    /** Those that run something wherever HTML is expected. */
    static List<String> elements() {
        return BREAKOUTS.stream()
                .flatMap(end -> ELEMENTS.stream().map(element -> running(end + element)))
                .toList();
    }

    private static String running(String payload) {
        return payload.replace("RUN", MARKER + "(1)");
    }
}
