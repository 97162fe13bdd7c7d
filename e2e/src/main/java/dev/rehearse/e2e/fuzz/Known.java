package dev.rehearse.e2e.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;

/** What answers have told: paths, forms and ids. Of each only so many are kept; a new one then takes an old one's place. */
final class Known {

    private static final int MOST = 500;
    private static final int LONGEST_PATH = 400;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern SECRET = Pattern.compile("/interview/(?:api/)?interviews/([A-Za-z0-9_-]{22})");

    private final Pattern link;
    private final Pool<String> paths = new Pool<>();
    private final Pool<Form> forms = new Pool<>();
    private final Pool<String> ids = new Pool<>();
    private final Pool<String> interviews = new Pool<>();

    /** Where a browser goes from a page by a button. */
    record Form(String method, String action, List<Field> fields) {

        /** What it sends unless somebody changes it. */
        record Field(String name, String value) {}
    }

    Known(String origin) {
        link = Pattern.compile("(?:" + Pattern.quote(origin) + "|\")(/[A-Za-z0-9_~./?=&%+-]*)");
    }

    void addPath(String path) {
        if (path.length() < LONGEST_PATH && !path.contains("sign-out")) {
            paths.add(path);
        }
    }

    /** Learns from an answer that was good. */
    void learn(Answer answer) {
        var text = answer.text();
        var location = answer.header("Location");
        if (location.startsWith("/")) {
            addPath(location);
        }
        link.matcher(text).results().forEach(found -> addPath(found.group(1)));
        ID.matcher(text).results().forEach(found -> ids.add(found.group()));
        SECRET.matcher(location + " " + text).results().forEach(found -> interviews.add(found.group(1)));
        if (answer.isHtml()) {
            Jsoup.parse(text).forms().forEach(form -> forms.add(read(form)));
        }
    }

    private static Form read(FormElement form) {
        var fields = form.select("[name]").stream()
                .map(field -> new Form.Field(field.attr("name"), field.val()))
                .toList();
        return new Form(form.attr("method"), form.attr("action"), fields);
    }

    Optional<String> path(RandomGenerator random) {
        return paths.any(random);
    }

    Optional<Form> form(RandomGenerator random) {
        return forms.any(random);
    }

    Optional<String> id(RandomGenerator random) {
        return ids.any(random);
    }

    Optional<String> interview(RandomGenerator random) {
        return interviews.any(random);
    }

    /** The secrets of interviews, which no log may have. */
    List<String> secrets() {
        return interviews.all();
    }

    private static final class Pool<T> {

        private final List<T> members = new ArrayList<>();
        private int added;

        synchronized void add(T member) {
            if (members.contains(member)) {
                return;
            }
            if (members.size() < MOST) {
                members.add(member);
            } else {
                members.set(added % MOST, member);
            }
            added++;
        }

        synchronized Optional<T> any(RandomGenerator random) {
            return members.isEmpty() ? Optional.empty() : Optional.of(members.get(random.nextInt(members.size())));
        }

        synchronized List<T> all() {
            return List.copyOf(members);
        }
    }
}
