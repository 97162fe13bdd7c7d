package dev.rehearse.cli;

import dev.rehearse.cli.calibrate.CalibrateCommand;
import dev.rehearse.cli.campaign.CampaignCommand;
import dev.rehearse.cli.content.ConvertCommand;
import dev.rehearse.cli.content.ExportCommand;
import dev.rehearse.cli.content.LintCommand;
import dev.rehearse.cli.content.NewCommand;
import dev.rehearse.cli.grade.GradeCommand;
import dev.rehearse.cli.operator.Surroundings;
import dev.rehearse.cli.rescore.RegradeCommand;
import dev.rehearse.cli.rescore.RescoreCommand;
import dev.rehearse.cli.simulate.SimulateCommand;
import dev.rehearse.cli.token.TokenCommand;
import dev.rehearse.terminal.command.Commands;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The commands that {@code ./rehearse} hands over to. A further command is a class in this list, or below if it needs
 * more.
 */
@Command(
        name = "./rehearse",
        description = "Commands for people in a terminal.",
        subcommands = {
            TokenCommand.class,
            LintCommand.class,
            NewCommand.class,
            ExportCommand.class,
            ConvertCommand.class,
            GradeCommand.class,
            SimulateCommand.class,
            CalibrateCommand.class
        })
public final class CommandLineTool {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help and exit.")
    boolean help;

    private CommandLineTool() {}

    public static void main(String... arguments) {
        System.exit(commands(Surroundings.ofThisProcess(Commands.home())).execute(arguments));
    }

    static CommandLine commands(Surroundings surroundings) {
        return Commands.configured(new CommandLine(new CommandLineTool())
                .addSubcommand(new CampaignCommand(surroundings))
                .addSubcommand(new RegradeCommand(surroundings))
                .addSubcommand(new RescoreCommand(surroundings)));
    }
}
