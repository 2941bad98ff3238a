package org.tonghu.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who comes in, and who doesn't (GB/T 22239 level 3). */
class SignInIT {
    private static final String OFFICER = "county-officer";

    @RegisterExtension
    static final Distribution tonghu = Distribution.onH2().demo(2000).shared();

    @Test
    void aPersonSignsInAndIsKnownByHerRealName() {
        Account account = tonghu.account(OFFICER, "5331");

        Answer me = tonghu.as(account).get("/api/me").expect(200);

        assertThat(me.json().at("/account/username").asText()).isEqualTo(account.username());
        assertThat(me.json().at("/account/role").asText()).isEqualTo(OFFICER);
        assertThat(me.json().at("/account/realName").asText()).isNotBlank();
        assertThat(me.json().path("prefecture").asText()).isEqualTo("5331");
    }

    @Test
    void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() {
        Account account = tonghu.account(OFFICER, "5331");

        Answer answer = tonghu.stranger()
                .post("/api/session", Map.of("username", account.username(), "password", account.password()))
                .expect(200);

        assertThat(answer.header("Set-Cookie"))
                .startsWith("TONGHU_SESSION=")
                .contains("HttpOnly", "SameSite=Strict")
                .doesNotContain("Domain=");
    }

    @Test
    void aWrongPasswordAndAnUnknownUserGetTheSameAnswer() {
        Account account = tonghu.account(OFFICER, "5301");

        Answer wrong = tonghu.stranger()
                .post("/api/session", Map.of("username", account.username(), "password", "Wrong-password-1"));
        Answer unknown = tonghu.stranger()
                .post("/api/session", Map.of("username", "nobody-here", "password", "Wrong-password-1"));

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.code()).isEqualTo("sign-in-failed");
        assertThat(unknown.text()).isEqualTo(wrong.text());
    }

    @Test
    void fiveWrongTriesLockTheNameForFiveMinutesWhetherItExistsOrNot() {
        Map<String, String> body = Map.of("username", "locked-out", "password", "Wrong-password-1");
        Client stranger = tonghu.stranger();
        for (int i = 0; i < 5; i++) {
            stranger.post("/api/session", body).expect(401);
        }

        Answer locked = stranger.post("/api/session", body).expect(429);

        assertThat(locked.code()).isEqualTo("locked");
        assertThat(Integer.parseInt(locked.header("Retry-After"))).isBetween(1, 300);
    }

    @Test
    void withoutASessionNothingIsShown() {
        assertThat(tonghu.stranger().get("/api/me").expect(401).code()).isEqualTo("not-signed-in");
        assertThat(tonghu.stranger().get("/api/registry/children").expect(401).code())
                .isEqualTo("not-signed-in");
    }

    @Test
    void aMadeUpSessionIsNoSession() {
        Client client = tonghu.stranger();
        HttpCookie cookie = new HttpCookie("TONGHU_SESSION", "A".repeat(43));
        cookie.setPath("/");
        cookie.setVersion(0);
        client.cookies().getCookieStore().add(tonghu.node().address(), cookie);

        client.get("/api/me").expect(401);
    }

    @Test
    void aSessionIsGoneAfterSignOut() {
        Client client = tonghu.signIn(tonghu.account("village-director", "5331"), tonghu.node());
        HttpCookie before = client.cookies().getCookieStore().getCookies().get(0);
        client.get("/api/me").expect(200);

        client.delete("/api/session").expect(204);
        client.cookies().getCookieStore().add(tonghu.node().address(), before);

        client.get("/api/me").expect(401);
    }

    @Test
    void aFormOfAnotherSiteCanChangeNothing() {
        Client client = tonghu.as(OFFICER, "5331");

        Answer answer = client.sendRaw(
                "POST",
                "/api/registry/exports",
                "{}".getBytes(StandardCharsets.UTF_8),
                Map.of("Content-Type", "application/json"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("csrf");
    }

    @Test
    void aWeakNewPasswordIsRefusedWithTheRule() {
        Account account = tonghu.account(OFFICER, "5331");

        Answer answer = tonghu.as(account)
                .post("/api/me/password", Map.of("current", account.password(), "next", "alllowercase"));

        assertThat(answer.expect(422).json().at("/errors/0/pointer").asText()).isEqualTo("/next");
    }

    @Test
    void theAdministratorsSeeNoCaseData() {
        for (String role : new String[] {"system-admin", "security-admin", "audit-admin"}) {
            assertThat(tonghu.as(role, "53").get("/api/registry/children").status())
                    .as(role)
                    .isIn(403, 404);
        }
    }
}
