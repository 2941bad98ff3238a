package org.tonghu.it;

import java.time.Clock;
import java.util.Map;

/** Signs a person in as the page does, with the second factor where it is asked for. */
final class SignIn {
    private final Client client;
    private final Map<String, String> secrets;

    /** @param secrets what the accounts' authenticator apps hold, by user name; enrolling adds to it */
    SignIn(Client client, Map<String, String> secrets) {
        this.client = client;
        this.secrets = secrets;
    }

    void as(Account account) {
        Answer answer = client.post(
                        "/api/session", Map.of("username", account.username(), "password", account.password()))
                .expect(200);
        switch (answer.json().path("needs").asText("null")) {
            case "totp-enrol" -> enrol(account);
            case "totp" -> client.post("/api/session/totp", Map.of("code", code(account)))
                    .expect(200);
            case "null" -> {
                // nothing more is asked
            }
            default -> throw new AssertionError("not ready to work: " + answer);
        }
    }

    private void enrol(Account account) {
        Answer enrolled = client.post("/api/session/totp/enrol", Map.of()).expect(200);
        secrets.put(account.username(), enrolled.json().path("secret").asText());
        client.post("/api/session/totp/confirm", Map.of("code", code(account))).expect(200);
    }

    private String code(Account account) {
        return Totp.code(secrets.get(account.username()), Clock.systemUTC().instant());
    }
}
