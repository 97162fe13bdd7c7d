package dev.rehearse.question.content;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Runs a block of kind sessions: lines like "A: SELECT 1;", each on the connection of its letter. The next line is sent
 * when the last one has been answered, or waits for a lock of another session.
 */
final class Sessions implements AutoCloseable {

    private static final Pattern LINE = Pattern.compile("([A-Z]): (.+);(?: *--.*)?");
    private static final long LONGEST_WAIT_SECONDS = 60;

    private final Callable<Connection> connect;
    private final Connection observer;
    private final Map<String, Session> sessions = new TreeMap<>();

    /** A connection, the thread that uses it, and the process that serves it. */
    private record Session(Connection connection, ExecutorService thread, int process, List<Future<String>> answers) {}

    Sessions(Callable<Connection> connect, Connection observer) {
        this.connect = connect;
        this.observer = observer;
    }

    /** All rows that the lines return, in the order of the lines. An error is an answer without rows. */
    String printed(String block) throws Exception {
        var answers = new ArrayList<Future<String>>();
        for (var line : block.lines().toList()) {
            var found = LINE.matcher(line);
            if (!found.matches()) {
                throw new IllegalArgumentException("no line of a session: " + line);
            }
            var session = session(found.group(1));
            awaitLast(session);
            var answer = session.thread().submit(() -> answer(session.connection(), found.group(2)));
            session.answers().add(answer);
            answers.add(answer);
            awaitAnswerOrLock(answer, session);
        }
        var printed = new StringBuilder();
        for (Future<String> answer : answers) {
            printed.append(answer.get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS));
        }
        return printed.toString();
    }

    /** A session sends nothing while it waits for a lock. */
    private static void awaitLast(Session session) throws Exception {
        if (!session.answers().isEmpty()) {
            session.answers().getLast().get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        }
    }

    private Session session(String name) throws Exception {
        var known = sessions.get(name);
        if (known != null) {
            return known;
        }
        var connection = connect.call();
        var process = Integer.parseInt(
                SqlScript.printed(connection, "SELECT pg_backend_pid()").strip());
        var session = new Session(connection, Executors.newSingleThreadExecutor(), process, new ArrayList<>());
        sessions.put(name, session);
        return session;
    }

    private static String answer(Connection connection, String statement) {
        try {
            return SqlScript.printed(connection, statement);
        } catch (SQLException refused) {
            return "";
        }
    }

    private void awaitAnswerOrLock(Future<String> answer, Session session) throws SQLException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_WAIT_SECONDS);
        while (!answer.isDone() && !waitsForLock(session) && System.nanoTime() < end) {
            Thread.onSpinWait(); // each look is a round trip to the server
        }
    }

    private boolean waitsForLock(Session session) throws SQLException {
        return SqlScript.printed(observer, "SELECT 1 FROM pg_locks WHERE NOT granted AND pid = " + session.process())
                .startsWith("1");
    }

    @Override
    public void close() throws SQLException {
        for (Session session : List.copyOf(sessions.values())) {
            session.thread().shutdownNow();
            session.connection().close();
        }
    }
}
