package dev.rehearse.cli.operator;

import dev.rehearse.cli.DataOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The address and the token of requests; options of every command that sends one. */
public final class Connection {

    @Option(
            names = "--url",
            scope = ScopeType.INHERIT,
            paramLabel = "ADDRESS",
            defaultValue = "http://localhost:8080",
            description = "The gateway; ${DEFAULT-VALUE} if not given.")
    @SuppressWarnings("NullAway.Init")
    private String url;

    @Option(
            names = "--plain-http",
            scope = ScopeType.INHERIT,
            description = "Send the token to another machine even if the address is not https.")
    private boolean plainHttp;

    @Option(
            names = "--token",
            scope = ScopeType.INHERIT,
            paramLabel = "TOKEN",
            description = "The token; better in REHEARSE_TOKEN, which other users of this machine cannot see. "
                    + "Without one, it is signed with the keys in --data.")
    private @Nullable String token;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Mixin
    private DataOption data = new DataOption();

    /**
     * Throws {@link Failure}.
     *
     * @param api the path of the API below the gateway
     */
    public OperatorApi open(Environment environment, String api) {
        return open(environment, api, OperatorApi.OPERATOR);
    }

    /** As {@link #open(Environment, String)}, for an API that needs another role. */
    public OperatorApi open(Environment environment, String api, String role) {
        var bearer = new Bearer(token, role, data, environment);
        var gateway = OperatorApi.address(url, plainHttp);
        var refusals = new Refusals(gateway, role, TypedNames.of(command)::of);
        return new OperatorApi(gateway, api, bearer.tokens(), refusals);
    }
}
