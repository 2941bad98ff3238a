package org.tonghu.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Stopped and started again, or killed, all is still there. */
class RestartIT {
    private static final String OFFICER = "county-officer";

    @RegisterExtension
    static final Distribution tonghu = Distribution.onH2().demo(300);

    @Test
    void filesSwitchesAccountsAndSessionsOutliveStopAndKill() {
        Client officer = tonghu.as(OFFICER, "5331");
        String village = tonghu.account("village-director", "5331").division();
        Modules.set(tonghu, "5331", "health", true);
        String first = Registration.create(tonghu.as("village-director", "5331"), village, Registration.values("重启前"));
        String count = total(officer);

        tonghu.restart();
        assertThat(name(first)).isEqualTo("重启前");
        String second = Registration.create(tonghu.as("village-director", "5331"), village, Registration.values("断电前"));
        tonghu.node().kill();
        tonghu.node().start();

        assertThat(name(second)).isEqualTo("断电前");
        assertThat(Integer.parseInt(total(officer))).isGreaterThanOrEqualTo(Integer.parseInt(count));
        assertThat(Modules.isOn(tonghu, "5331", "health")).isTrue();
        assertThat(tonghu.as("audit-admin", "53")
                        .post("/api/audit/verify", java.util.Map.of())
                        .expect(200)
                        .json()
                        .path("ok")
                        .asBoolean())
                .isTrue();
    }

    private static String name(String path) {
        return tonghu.as("village-director", "5331")
                .get(path)
                .expect(200)
                .json()
                .at("/values/name")
                .asText();
    }

    private static String total(Client client) {
        return client.get("/api/registry/children?limit=1&total=true")
                .expect(200)
                .json()
                .path("total")
                .asText();
    }
}
