package dev.rehearse.cli.simulate;

import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.Response;
import dev.rehearse.adaptive.simulation.ExamineeResult;
import dev.rehearse.adaptive.simulation.Examinees;
import dev.rehearse.adaptive.simulation.Simulation;
import dev.rehearse.content.model.Question;
import dev.rehearse.terminal.command.Commands;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What simulated examinees were asked in a practice test of the content folder. */
record SimulatedSittings(ShippedPracticeTest shipped, List<Item> items, List<ExamineeResult> results) {

    static final int EXAMINEES = 40;
    static final String CONTENT = "--content=" + Path.of(System.getProperty("rehearse.home"), "content");

    static SimulatedSittings with(String... options) {
        Configuration configuration = configuration(options);
        return new SimulatedSittings(
                configuration.shipped().orElseThrow(),
                configuration.test().pool().items(),
                new Simulation(people(configuration), EXAMINEES, 2).examinees(configuration.test()));
    }

    static Configuration configuration(String... options) {
        var words = new ArrayList<>(Arrays.asList(options));
        words.add(CONTENT);
        SimulateCommand command = new SimulateCommand();
        Commands.of(command).parseArgs(words.toArray(String[]::new));
        return Configuration.of(command.settings());
    }

    static Examinees people(Configuration configuration) {
        return new People(Optional.empty(), ParameterKind.CERTAIN, 0.5, 1).of(configuration, Optional.empty());
    }

    List<Question> questions(ExamineeResult result) {
        Map<String, Question> byId = shipped.questions().stream()
                .collect(Collectors.toMap(question -> question.id().toString(), Function.identity()));
        return result.responses().stream().map(Response::itemId).map(byId::get).toList();
    }
}
