package org.tonghu.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The two commands an administrator types. */
class CommandLineIT {
    private static final File TOP = Path.of(System.getProperty("tonghu.test.prepare"))
            .resolve("../../..")
            .normalize()
            .toFile();

    @RegisterExtension
    static final Distribution tonghu = Distribution.onH2().demo(2000).shared();

    @TempDir
    Path state;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--nonsense",
                "--demo-size",
                "--demo-size abc",
                "--demo-size 5",
                "--demo-size 1000001",
                "--postgres mysql://host/db",
                "--postgres postgresql://host/db"
            })
    void aWrongArgumentOfRunIsExplained(String arguments) throws Exception {
        Ended run = command(Map.of("TONGHU_DATA", state.toString()), "bin/run " + arguments);

        assertThat(run.exitCode).isEqualTo(2);
        assertThat(run.output).startsWith("bin/run: ").hasLineCount(1);
    }

    @Test
    void aTakenPortIsSaidBeforeAnythingStarts() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ended run = command(
                    Map.of("TONGHU_DATA", state.toString(), "TONGHU_PORT", Integer.toString(taken.getLocalPort())),
                    "bin/run");

            assertThat(run.exitCode).isEqualTo(1);
            assertThat(run.output).contains("port " + taken.getLocalPort(), "is taken", "TONGHU_PORT");
        }
    }

    @Test
    void theAdministratorsCommandSwitchesAModule() throws Exception {
        Account admin = tonghu.account("module-admin", "5331");
        Modules.set(tonghu, "5331", "health", false);

        assertThat(tonghu("login", admin).output).contains("Signed in as " + admin.username());
        assertThat(tonghu("modules 5331", admin).output).contains("registry", "health");
        assertThat(tonghu("on health 5331 --reason pilot --document 7 --preview", admin).output)
                .contains("Allowed");
        assertThat(tonghu("on health 5331 --reason pilot --document 7", admin).output)
                .contains("health in 5331 is on");
        assertThat(Modules.isOn(tonghu, "5331", "health")).isTrue();
        assertThat(tonghu("off health 5331 --reason pilot --document 7 --json", admin).output)
                .contains("\"on\":false");
        assertThat(tonghu("history 5331", admin).output).contains("pilot");
        assertThat(tonghu("on nothing 5331 --reason pilot", admin).exitCode).isEqualTo(1);
        assertThat(tonghu("on health 5331", admin).exitCode).isEqualTo(2);
        assertThat(tonghu("verify-audit", admin).exitCode).isEqualTo(4);
        assertThat(tonghu("logout", admin).exitCode).isZero();
        assertThat(tonghu("modules 5331", admin).exitCode).isEqualTo(4);
    }

    @Test
    void theAdministratorsCommandSaysWhenNothingAnswers() throws Exception {
        Ended ended = command(
                Map.of("XDG_STATE_HOME", state.toString(), "TONGHU_URL", "http://127.0.0.1:" + Node.freePort()),
                "bin/tonghu modules");

        assertThat(ended.exitCode).isEqualTo(3);
        assertThat(ended.output).contains("nothing answers");
    }

    private Ended tonghu(String arguments, Account account) throws IOException, InterruptedException {
        return command(
                Map.of(
                        "XDG_STATE_HOME", state.toString(),
                        "TONGHU_URL", tonghu.node().address().toString(),
                        "TONGHU_USER", account.username(),
                        "TONGHU_PASSWORD", account.password(),
                        "TONGHU_CODE", arguments.equals("login") ? tonghu.codeOf(account) : ""),
                "bin/tonghu " + arguments);
    }

    private static Ended command(Map<String, String> environment, String line)
            throws IOException, InterruptedException {
        List<String> words =
                Stream.concat(Stream.of("bash"), Arrays.stream(line.split(" "))).toList();
        ProcessBuilder builder = new ProcessBuilder(words).directory(TOP).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }

    private record Ended(int exitCode, String output) {}
}
