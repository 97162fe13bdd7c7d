package dev.rehearse.edge.start;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Checks that the public address is set and uses https: addresses of interviews and links in mails are secrets. */
record PublicUrl() implements StartCondition {

    private static final Setting SETTING = Setting.of("rehearse.public-url");

    @Override
    public Optional<String> objection(Settings settings) {
        var text = settings.text(SETTING.property());
        return text.isPresent()
                ? objection(text.get(), settings.isLocal())
                : Optional.of(
                        SETTING.objection(
                                "is missing. Set it to the address that people open, for example https://rehearse.example.org"));
    }

    private static Optional<String> objection(String text, boolean isLocal) {
        var url = parsed(text);
        if (url.isEmpty()) {
            return Optional.of(SETTING.objection(
                    "is \"%s\", and has to be an address such as https://rehearse.example.org".formatted(text)));
        }
        if ("https".equalsIgnoreCase(url.get().getScheme())) {
            return Optional.empty();
        }
        if (!isLocal) {
            return Optional.of(SETTING.objection(
                    "is %s, and has to begin with https. To try Rehearse on this machine alone, set REHEARSE_LOCAL=true"
                            .formatted(text)));
        }
        return isThisMachine(url.get().getHost())
                ? Optional.empty()
                : Optional.of(SETTING.objection(
                        "is %s, and REHEARSE_LOCAL=true allows http for localhost only. Use https".formatted(text)));
    }

    private static Optional<URI> parsed(String text) {
        try {
            var url = new URI(text);
            var isWeb = "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
            return isWeb && url.getHost() != null ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** By name, because DNS answers may change. */
    private static boolean isThisMachine(String host) {
        return host.equals("localhost")
                || host.endsWith(".localhost")
                || host.matches("127(\\.\\d{1,3}){3}")
                || host.equals("[::1]");
    }
}
