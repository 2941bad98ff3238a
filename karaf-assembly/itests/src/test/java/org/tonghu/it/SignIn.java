package org.tonghu.it;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** Signs a person in as the page does, with the second factor where it is asked for. */
final class SignIn {
    private static final int STEP_SECONDS = 30;
    private static final int MOST_TRIES = 5;
    private static final Duration STEP_LIMIT = Duration.ofSeconds(2L * STEP_SECONDS);

    private final Client client;
    private final Map<String, Authenticator> apps;

    /** @param apps the authenticator apps by user name; enrolling adds one */
    SignIn(Client client, Map<String, Authenticator> apps) {
        this.client = client;
        this.apps = apps;
    }

    void as(Account account) {
        Answer answer = password(account).expect(200);
        switch (answer.json().path("needs").asText("null")) {
            case "totp-enrol" -> enrol(account);
            case "totp" -> client.post("/api/session/totp", Map.of("code", nextCode(account)))
                    .expect(200);
            case "null" -> {
                // nothing more is asked
            }
            default -> throw new AssertionError("not ready to work: " + answer);
        }
    }

    /** One address may sign in only so often; we wait as long as we are told to. */
    private Answer password(Account account) {
        Map<String, String> body = Map.of("username", account.username(), "password", account.password());
        Answer answer = client.post("/api/session", body);
        for (int tries = 1; answer.code().equals("too-many") && tries < MOST_TRIES; tries++) {
            LockSupport.parkNanos(Duration.ofSeconds(Long.parseLong(answer.header("Retry-After")))
                    .toNanos());
            answer = client.post("/api/session", body);
        }
        return answer;
    }

    private void enrol(Account account) {
        Answer enrolled = client.post("/api/session/totp/enrol", Map.of()).expect(200);
        apps.put(
                account.username(),
                new Authenticator(enrolled.json().path("secret").asText(), 0));
        client.post("/api/session/totp/confirm", Map.of("code", nextCode(account)))
                .expect(200);
    }

    /** A code is good once, so each sign-in takes a later step; one step around now is accepted. */
    String nextCode(Account account) {
        Authenticator app = apps.get(account.username());
        long step = Math.max(app.lastStep() + 1, now() - 1);
        Await.until("the next code", STEP_LIMIT, SignIn::now, now -> step <= now + 1);
        apps.put(account.username(), new Authenticator(app.secret(), step));
        return Totp.code(app.secret(), step);
    }

    private static long now() {
        return Clock.systemUTC().instant().getEpochSecond() / STEP_SECONDS;
    }

    /** What the app holds, and the last step whose code was used. */
    record Authenticator(String secret, long lastStep) {}
}
