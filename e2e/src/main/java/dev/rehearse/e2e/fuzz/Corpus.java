package dev.rehearse.e2e.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;

/**
 * Corpus of the fuzzer: paths, forms and ids found in responses. Each is bounded; new entries then replace old ones.
 */
final class Corpus {

    private static final int MOST = 500;
    private static final int NEW = 30;
    private static final int LONGEST_PATH = 400;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern SECRET = Pattern.compile("/interview/(?:api/)?interviews/([A-Za-z0-9_-]{22})");

    private final Pattern link;
    private final Pool<String> paths = new Pool<>();
    private final Pool<Form> forms = new Pool<>();
    private final Pool<String> ids = new Pool<>();
    private final Pool<String> interviews = new Pool<>();

    /** An HTML form. */
    record Form(String method, String action, List<Field> fields) {

        /**
         * A field, with the values that one may choose from; a text field has the one that is written in it.
         *
         * @param isOptional of boxes that need not be ticked, and of buttons
         */
        record Field(String name, Set<String> values, boolean isOptional) {}
    }

    Corpus(String origin) {
        link = Pattern.compile("(?:" + Pattern.quote(origin) + "|\")(/[A-Za-z0-9_~./?=&%+-]*)");
    }

    void addPath(String path) {
        if (path.length() < LONGEST_PATH && !path.contains("sign-out")) {
            paths.add(path);
        }
    }

    /** Learns from a good answer to a request for a path. */
    void learn(String path, Answer answer) {
        var text = answer.text();
        var location = answer.header("Location");
        if (location.startsWith("/")) {
            addPath(location);
        }
        link.matcher(text).results().forEach(found -> addPath(found.group(1)));
        ID.matcher(text).results().forEach(found -> ids.add(found.group()));
        SECRET.matcher(location + " " + text).results().forEach(found -> interviews.add(found.group(1)));
        if (answer.isHtml()) {
            Jsoup.parse(text).forms().stream()
                    .map(form -> read(path, form))
                    .filter(form -> form.action().startsWith("/"))
                    .forEach(forms::add);
        }
    }

    private static Form read(String path, FormElement form) {
        var choices = new LinkedHashMap<String, Set<String>>();
        var fields = new ArrayList<Form.Field>();
        for (var field : form.select("[name]")) {
            var name = field.attr("name");
            var isBox = field.attr("type").equals("checkbox");
            if (field.attr("type").equals("radio")) {
                choices.computeIfAbsent(name, none -> new LinkedHashSet<>()).add(field.val());
            } else if (field.normalName().equals("select")) {
                choices.put(name, new LinkedHashSet<>(field.select("option").eachAttr("value")));
            } else {
                fields.add(new Form.Field(
                        name, Set.of(field.val()), isBox || field.normalName().equals("button")));
            }
        }
        choices.forEach((name, values) -> fields.add(new Form.Field(name, values, false)));
        var action = form.attr("action");
        return new Form(form.attr("method"), action.isEmpty() ? path : action, fields);
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
            if (members.isEmpty()) {
                return Optional.empty();
            }
            // An old form is often about something that is over: an answered question, a cancelled campaign.
            int from = random.nextBoolean() ? Math.max(0, added - NEW) : Math.max(0, added - MOST);
            return Optional.of(members.get(random.nextInt(from, added) % MOST));
        }

        synchronized List<T> all() {
            return List.copyOf(members);
        }
    }
}
