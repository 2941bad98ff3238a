package org.tonghu.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A first start without demo data: no account, no default password, one link that works once. */
class FirstRunIT {
    private static final String PASSWORD = "Guard-9-Children";

    @RegisterExtension
    static final Distribution tonghu = Distribution.onH2();

    @Test
    void theOneTimeLinkMakesTheThreeAdministratorsAndThenIsDead() throws IOException {
        Path file = tonghu.node().data().resolve("setup-link.txt");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        String token = Files.readString(file).strip().replaceFirst("^.*#", "");
        Client stranger = tonghu.stranger();

        stranger.post("/api/setup/check", Map.of("token", token)).expect(204);
        stranger.post("/api/setup/check", Map.of("token", "A".repeat(token.length())))
                .expect(404);
        stranger.post("/api/setup", setup(token, "short")).expect(422);
        stranger.post("/api/setup", setup(token, PASSWORD)).expect(201);

        stranger.post("/api/setup/check", Map.of("token", token)).expect(404);
        stranger.post("/api/setup", setup(token, PASSWORD)).expect(404);
        for (String role : List.of("system-admin", "security-admin", "audit-admin")) {
            Client admin = tonghu.signIn(new Account(role, "", role, PASSWORD), tonghu.node());
            assertThat(admin.get("/api/me")
                            .expect(200)
                            .json()
                            .at("/account/role")
                            .asText())
                    .isEqualTo(role);
        }
    }

    @Test
    void commonDefaultPasswordsOpenNothing() {
        for (String name : List.of("admin", "root", "karaf", "system-admin-1")) {
            tonghu.stranger()
                    .post("/api/session", Map.of("username", name, "password", name))
                    .expect(401, 429);
        }
    }

    private static Map<String, Object> setup(String token, String password) {
        return Map.of(
                "token",
                token,
                "accounts",
                List.of(
                        administrator("system-admin", "赵系统", password),
                        administrator("security-admin", "钱安全", password),
                        administrator("audit-admin", "孙审计", password)));
    }

    private static Map<String, String> administrator(String role, String realName, String password) {
        return Map.of("role", role, "username", role, "realName", realName, "password", password);
    }
}
