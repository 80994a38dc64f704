package org.guichet.central.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.guichet.kernel.system.SystemTime;
import org.guichet.wire.ErrorCode;
import org.guichet.wire.http.Names;
import org.junit.jupiter.api.Test;

/** What is written about the door is what stands at the door. */
class OpenApiTest {

    private static final Pattern ROUTE = Pattern.compile("^  (/\\S+):\\n    (get|post):", Pattern.MULTILINE);
    private static final Pattern CODE = Pattern.compile("^        - ([A-Z_]+)$", Pattern.MULTILINE);
    private static final Pattern ROW = Pattern.compile("^\\| (\\d{3}) \\| ([A-Z_]+) \\|", Pattern.MULTILINE);

    @Test
    void everyRouteIsInItAndNoOther() throws IOException {
        List<String> routes = new ArrayList<>();
        try (Town town = new Town()) {
            Endpoint.all(town.served(town.inventory, town.inventory), new Metrics(new SystemTime())).forEach(
                    endpoint -> routes.add(endpoint.method().toLowerCase(Locale.ROOT) + " " + endpoint.path()));
            List.of(Watch.LIVE, Watch.READY, Watch.METRICS, Watch.OPENAPI).forEach(path -> routes.add("get " + path));
            String served = new String(town.send("GET", Watch.OPENAPI, new byte[0]).body(), StandardCharsets.UTF_8);
            assertThat(served).isEqualTo(text());
        }
        assertThat(found(ROUTE).map(route -> route.group(2) + " " + route.group(1)))
                .containsExactlyInAnyOrderElementsOf(routes);
    }

    @Test
    void everyCodeIsInItAndInTheManual() throws IOException {
        List<String> codes = java.util.Arrays.stream(ErrorCode.values()).map(Enum::name).toList();
        assertThat(found(CODE).map(code -> code.group(1))).containsExactlyElementsOf(codes);
        String manual = Files.readString(Path.of("docs/http-status.md"));
        assertThat(ROW.matcher(manual).results().map(row -> row.group(1) + " " + row.group(2)))
                .containsExactlyInAnyOrderElementsOf(java.util.Arrays.stream(ErrorCode.values())
                        .map(code -> code.status() + " " + code.name()).toList());
    }

    @Test
    void everyHeaderAndParameterIsInIt() throws IOException {
        assertThat(text()).contains(Names.COUNTER, Names.NONCE, Names.SIGNATURE, Names.REQUEST,
                "name: " + Names.AFTER, "name: " + Names.SINCE, "{" + Names.EVENT + "}");
    }

    private static java.util.stream.Stream<MatchResult> found(Pattern pattern) throws IOException {
        return pattern.matcher(text()).results();
    }

    private static String text() throws IOException {
        try (var in = Objects
                .requireNonNull(OpenApiTest.class.getResourceAsStream("/org/guichet/central/openapi.yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
