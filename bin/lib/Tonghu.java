import java.io.Console;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The administrators' command over REST; run as a single source file, so it needs nothing but Java. */
public final class Tonghu {
    private static final String HELP =
            """
            bin/tonghu COMMAND [--json] [--url URL]

              login [USER]                       signs in and keeps the session in a file only you can read
              logout                             ends the session
              modules [PREFECTURE]               the roles, their providers and states; of one prefecture (5331) or of all
              on ROLE PREFECTURE --reason TEXT --document NUMBER [--preview]
              off ROLE PREFECTURE --reason TEXT --document NUMBER [--preview]
              provider ROLE PREFECTURE PROVIDER --reason TEXT --document NUMBER [--preview]
              history PREFECTURE                 who switched what, when, why
              versions MODULE                    the version that serves, those there are, and the updates made
              update MODULE VERSION --reason TEXT    to another version while people work; returns when it serves
              rollback MODULE --reason TEXT      to the version before the last update
              jobs                               long work, its state and progress
              verify-audit                       checks the audit log's chain

            --url or TONGHU_URL names the server (http://127.0.0.1:8181). TONGHU_USER, TONGHU_PASSWORD and TONGHU_CODE (of the
            authenticator app) are taken by login; what is missing is asked for.
            Exit codes: 0 done, 1 refused or failed, 2 wrong use, 3 no answer from the server, 4 not signed in or not permitted.
            """;

    private final Map<String, String> options = new LinkedHashMap<>();
    private final List<String> words = new ArrayList<>();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();

    public static void main(String[] args) {
        System.exit(new Tonghu().exitCode(args));
    }

    private int exitCode(String[] args) {
        try {
            read(args);
            if (words.isEmpty() || options.containsKey("help")) {
                System.out.print(HELP);
                return options.containsKey("help") ? 0 : 2;
            }
            return run();
        } catch (Wrong e) {
            System.err.println("bin/tonghu: " + e.getMessage());
            return e.exitCode;
        } catch (ConnectException e) {
            System.err.println("bin/tonghu: nothing answers at " + base());
            return 3;
        } catch (IOException e) {
            System.err.println("bin/tonghu: no answer from " + base() + ": " + e.getMessage());
            return 3;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 3;
        }
    }

    private int run() throws IOException, InterruptedException {
        switch (words.get(0)) {
            case "login" -> login();
            case "logout" -> logout();
            case "modules" -> modules();
            case "on" -> change(word(1, "ROLE"), word(2, "PREFECTURE"), true, null);
            case "off" -> change(word(1, "ROLE"), word(2, "PREFECTURE"), false, null);
            case "provider" -> change(word(1, "ROLE"), word(2, "PREFECTURE"), true, word(3, "PROVIDER"));
            case "history" -> print(get("/api/prefectures/" + word(1, "PREFECTURE") + "/modules/history"),
                    "at", "by", "role", "on", "provider", "reason", "document");
            case "versions" -> versions(word(1, "MODULE"));
            case "update" -> update(word(1, "MODULE"), word(2, "VERSION"));
            case "rollback" -> rollback(word(1, "MODULE"));
            case "jobs" -> print(get("/api/jobs"), "id", "kind", "state", "done", "total", "createdAt");
            case "verify-audit" -> {
                return verifyAudit();
            }
            default -> throw new Wrong(2, "unknown command '" + words.get(0) + "'; see bin/tonghu --help");
        }
        return 0;
    }

    // ---- commands

    private void login() throws IOException, InterruptedException {
        String user = words.size() > 1 ? words.get(1) : given("TONGHU_USER", "User name: ", false);
        Map<String, Object> state = ask("POST", "/api/session",
                Map.of("username", user, "password", given("TONGHU_PASSWORD", "Password: ", true)), null);
        if ("totp".equals(state.get("needs"))) {
            state = ask("POST", "/api/session/totp", Map.of("code", given("TONGHU_CODE", "Code: ", false)), null);
        }
        if (state.get("needs") != null) {
            throw new Wrong(4, "sign in once in the browser first: the account still needs " + state.get("needs"));
        }
        System.out.println("Signed in as " + user + ".");
    }

    private void logout() throws IOException, InterruptedException {
        ask("DELETE", "/api/session", null, null);
        Files.deleteIfExists(sessionFile());
        System.out.println("Signed out.");
    }

    private void modules() throws IOException, InterruptedException {
        Map<String, Object> answer = words.size() > 1
                ? get("/api/prefectures/" + encoded(words.get(1)) + "/modules")
                : get("/api/modules");
        print(answer, "role", "kind", "on", "ready", "provider.id", "provider.version", "reason");
    }

    private void change(String role, String prefecture, boolean on, String provider)
            throws IOException, InterruptedException {
        boolean preview = options.containsKey("preview");
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("on", on);
        body.put("provider", provider);
        body.put("reason", needed("reason"));
        body.put("document", options.getOrDefault("document", ""));
        String place = "/api/prefectures/" + encoded(prefecture) + "/modules";
        Object version = items(get(place)).stream()
                .filter(item -> role.equals(item.get("role")))
                .findFirst()
                .orElseThrow(() -> new Wrong(1, "there is no role '" + role + "'"))
                .get("version");
        String tag = version == null ? null : "\"" + version + "\"";
        Map<String, Object> answer =
                ask("PUT", place + "/" + encoded(role) + (preview ? "?preview=true" : ""), body, tag);
        if (options.containsKey("json")) {
            System.out.println(Json.text(answer));
        } else if (preview) {
            rows(answer.get("effects")).forEach(row -> System.out.println(row.get("count") + "\t" + row.get("text")
                    + (Boolean.TRUE.equals(row.get("forbids")) ? "\t(forbids it)" : "")));
            System.out.println(Boolean.FALSE.equals(answer.get("allowed")) ? "Not allowed." : "Allowed.");
        } else {
            System.out.println(role + " in " + prefecture + " is " + (on ? "on" : "off") + ".");
        }
        if (preview && Boolean.FALSE.equals(answer.get("allowed"))) {
            throw new Wrong(1, "the switch would be refused");
        }
    }

    private void versions(String module) throws IOException, InterruptedException {
        Map<String, Object> answer = get(updates(module));
        if (!options.containsKey("json")) {
            System.out.println(module + " " + answer.get("serving") + " serves, before it "
                    + (answer.get("previous") == null ? "none" : answer.get("previous")) + "; there are "
                    + answer.get("available"));
        }
        print(answer, "startedAt", "by", "from", "to", "state", "step", "fault", "reason");
    }

    private void update(String module, String version) throws IOException, InterruptedException {
        Map<String, Object> answer =
                ask("POST", updates(module), Map.of("version", version, "reason", needed("reason")), null);
        System.out.println(options.containsKey("json") ? Json.text(answer) : module + " " + answer.get("serving") + " serves.");
    }

    private void rollback(String module) throws IOException, InterruptedException {
        Object previous = get(updates(module)).get("previous");
        if (previous == null) {
            throw new Wrong(1, module + " was never updated");
        }
        update(module, previous.toString());
    }

    private static String updates(String module) {
        return "/api/catalogue/" + encoded(module) + "/updates";
    }

    private int verifyAudit() throws IOException, InterruptedException {
        Map<String, Object> answer = ask("POST", "/api/audit/verify", Map.of(), null);
        boolean sound = Boolean.TRUE.equals(answer.get("ok"));
        System.out.println(options.containsKey("json")
                ? Json.text(answer)
                : (sound ? "sound" : "BROKEN at " + answer.get("firstBad")) + ": " + answer.get("entries")
                        + " entries, chained to " + answer.get("chainedTo") + ", head " + answer.get("head"));
        return sound ? 0 : 1;
    }

    // ---- output

    private void print(Map<String, Object> answer, String... columns) {
        if (options.containsKey("json")) {
            System.out.println(Json.text(answer));
            return;
        }
        List<List<String>> table = new ArrayList<>();
        table.add(List.of(columns));
        items(answer).forEach(item -> table.add(
                List.of(columns).stream().map(column -> cell(item, column)).toList()));
        int[] widths = new int[columns.length];
        table.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        for (List<String> row : table) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
            }
            System.out.println(line.toString().stripTrailing());
        }
    }

    private static String cell(Map<String, Object> item, String column) {
        Object at = item;
        for (String name : column.split("\\.")) {
            at = at instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return at == null ? "-" : at.toString();
    }

    private static List<Map<String, Object>> items(Map<String, Object> answer) {
        return rows(answer.get("items"));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Object list) {
        return list == null ? List.of() : (List<Map<String, Object>>) list;
    }

    // ---- input

    private void read(String[] args) {
        for (int i = 0; i < args.length; i++) {
            String arg = args[i];
            switch (arg) {
                case "--json", "--preview", "--help" -> options.put(arg.substring(2), "");
                case "-h" -> options.put("help", "");
                case "--url", "--reason", "--document" -> {
                    if (i + 1 == args.length) {
                        throw new Wrong(2, arg + " wants a value");
                    }
                    options.put(arg.substring(2), args[++i]);
                }
                default -> {
                    if (arg.startsWith("-")) {
                        throw new Wrong(2, "unknown option '" + arg + "'; see bin/tonghu --help");
                    }
                    words.add(arg);
                }
            }
        }
    }

    private String word(int at, String name) {
        if (words.size() <= at) {
            throw new Wrong(2, words.get(0) + " wants " + name + "; see bin/tonghu --help");
        }
        return words.get(at);
    }

    private String needed(String option) {
        String value = options.get(option);
        if (value == null || value.isBlank()) {
            throw new Wrong(2, words.get(0) + " wants --" + option);
        }
        return value;
    }

    private static String given(String variable, String prompt, boolean secret) {
        String value = System.getenv(variable);
        if (value != null) {
            return value;
        }
        Console console = System.console();
        if (console == null) {
            throw new Wrong(2, "set " + variable + ", or run in a terminal");
        }
        return secret ? new String(console.readPassword(prompt)) : console.readLine(prompt);
    }

    // ---- the server

    private String base() {
        String url = options.getOrDefault("url", System.getenv().getOrDefault("TONGHU_URL", "http://127.0.0.1:8181"));
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    private Map<String, Object> get(String path) throws IOException, InterruptedException {
        return ask("GET", path, null, null);
    }

    private Map<String, Object> ask(String method, String path, Map<String, Object> body, String ifMatch)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).timeout(Duration.ofMinutes(10));
        request.header("Accept", "application/json").header("Accept-Language", "en").header("X-Tonghu", "1");
        String session = Files.exists(sessionFile()) ? Files.readString(sessionFile()).strip() : "";
        if (!session.isEmpty()) {
            request.header("Cookie", session);
        }
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json").method(method, BodyPublishers.ofString(Json.text(body)));
        }
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        keepSession(response);
        return checked(response);
    }

    private URI uri(String path) {
        try {
            return URI.create(base() + path);
        } catch (IllegalArgumentException e) {
            throw new Wrong(2, "'" + base() + "' is no address");
        }
    }

    private static Map<String, Object> checked(HttpResponse<String> response) {
        String body = response.body() == null ? "" : response.body();
        boolean json = response.headers().firstValue("Content-Type").orElse("").contains("json");
        Map<String, Object> answer = json && !body.isBlank() ? Json.object(body) : Map.of();
        if (response.statusCode() < 300) {
            return answer;
        }
        int exitCode = response.statusCode() == 401 || response.statusCode() == 403 ? 4
                : response.statusCode() == 503 ? 3 : 1;
        String errors = rows(answer.get("errors")).stream()
                .map(row -> "\n  " + row.get("pointer") + ": " + row.get("message"))
                .collect(Collectors.joining());
        Object text = answer.getOrDefault("detail", answer.getOrDefault("title", "refused"));
        throw new Wrong(exitCode, text + " (" + response.statusCode() + " " + answer.getOrDefault("code", "") + ")" + errors);
    }

    private void keepSession(HttpResponse<String> response) throws IOException {
        for (String cookie : response.headers().allValues("Set-Cookie")) {
            String pair = cookie.split(";", 2)[0];
            if (pair.startsWith("TONGHU_SESSION=") && pair.length() > "TONGHU_SESSION=".length()) {
                Path file = sessionFile();
                Files.createDirectories(file.getParent());
                Files.deleteIfExists(file);
                Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, pair);
            }
        }
    }

    /** One session a server. */
    private Path sessionFile() {
        String state = System.getenv().getOrDefault("XDG_STATE_HOME", System.getProperty("user.home") + "/.local/state");
        return Path.of(state, "tonghu", "session-" + encoded(base().replace("://", "-").replace(':', '-')));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Ends the command with a sentence and a code. */
    private static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int exitCode;

        Wrong(int exitCode, String message) {
            super(message);
            this.exitCode = exitCode;
        }
    }

    /** As much JSON as the answers have: objects, lists, strings, numbers, true, false, null. */
    private static final class Json {
        private final String text;
        private int at;

        private Json(String text) {
            this.text = text;
        }

        @SuppressWarnings("unchecked")
        static Map<String, Object> object(String text) {
            Object read = new Json(text).value();
            return read instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of("items", read);
        }

        static String text(Object value) {
            if (value instanceof Map<?, ?> map) {
                return map.entrySet().stream()
                        .map(entry -> quoted(entry.getKey().toString()) + ":" + text(entry.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
            }
            if (value instanceof List<?> list) {
                return list.stream().map(Json::text).collect(Collectors.joining(",", "[", "]"));
            }
            return value instanceof String string ? quoted(string) : String.valueOf(value);
        }

        private static String quoted(String string) {
            StringBuilder out = new StringBuilder("\"");
            string.chars().forEach(c -> {
                if (c == '"' || c == '\\') {
                    out.append('\\').append((char) c);
                } else if (c < ' ') {
                    out.append(String.format("\\u%04x", c));
                } else {
                    out.append((char) c);
                }
            });
            return out.append('"').toString();
        }

        private Object value() {
            skip();
            char c = text.charAt(at);
            return switch (c) {
                case '{' -> members();
                case '[' -> elements();
                case '"' -> string();
                default -> word();
            };
        }

        private Map<String, Object> members() {
            Map<String, Object> map = new LinkedHashMap<>();
            at++;
            for (skip(); text.charAt(at) != '}'; skip()) {
                String name = string();
                skip();
                at++;
                map.put(name, value());
                comma();
            }
            at++;
            return map;
        }

        private List<Object> elements() {
            List<Object> list = new ArrayList<>();
            at++;
            for (skip(); text.charAt(at) != ']'; skip()) {
                list.add(value());
                comma();
            }
            at++;
            return list;
        }

        private String string() {
            StringBuilder out = new StringBuilder();
            for (at++; text.charAt(at) != '"'; at++) {
                char c = text.charAt(at);
                if (c != '\\') {
                    out.append(c);
                    continue;
                }
                c = text.charAt(++at);
                switch (c) {
                    case 'n' -> out.append('\n');
                    case 't' -> out.append('\t');
                    case 'r' -> out.append('\r');
                    case 'b' -> out.append('\b');
                    case 'f' -> out.append('\f');
                    case 'u' -> {
                        out.append((char) Integer.parseInt(text.substring(at + 1, at + 5), 16));
                        at += 4;
                    }
                    default -> out.append(c);
                }
            }
            at++;
            return out.toString();
        }

        private Object word() {
            int start = at;
            while (at < text.length() && ",]} \n\r\t".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            String word = text.substring(start, at);
            return switch (word) {
                case "true" -> Boolean.TRUE;
                case "false" -> Boolean.FALSE;
                case "null" -> null;
                default -> new java.math.BigDecimal(word);
            };
        }

        private void skip() {
            while (Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }

        private void comma() {
            skip();
            if (text.charAt(at) == ',') {
                at++;
            }
        }
    }
}
