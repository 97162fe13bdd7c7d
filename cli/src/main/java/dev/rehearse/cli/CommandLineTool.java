package dev.rehearse.cli;

import dev.rehearse.cli.calibrate.CalibrateCommand;
import dev.rehearse.cli.calibrate.RecalibrateCommand;
import dev.rehearse.cli.campaign.CampaignCommand;
import dev.rehearse.cli.content.ConvertCommand;
import dev.rehearse.cli.content.ExportCommand;
import dev.rehearse.cli.content.LintCommand;
import dev.rehearse.cli.content.NewCommand;
import dev.rehearse.cli.grade.GradeCommand;
import dev.rehearse.cli.imports.ImportCommand;
import dev.rehearse.cli.operator.Environment;
import dev.rehearse.cli.rescore.RegradeCommand;
import dev.rehearse.cli.rescore.RescoreCommand;
import dev.rehearse.cli.simulate.SimulateCommand;
import dev.rehearse.cli.token.TokenCommand;
import dev.rehearse.terminal.command.Commands;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The commands of {@code ./rehearse} that the script delegates to. A new command is added to this list. */
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
        System.exit(commands(Environment.ofThisProcess(Commands.home())).execute(arguments));
    }

    static CommandLine commands(Environment environment) {
        return Commands.configured(new CommandLine(new CommandLineTool())
                .addSubcommand(new CampaignCommand(environment))
                .addSubcommand(new RegradeCommand(environment))
                .addSubcommand(new RescoreCommand(environment))
                .addSubcommand(new RecalibrateCommand(environment))
                .addSubcommand(new ImportCommand(environment)));
    }
}
