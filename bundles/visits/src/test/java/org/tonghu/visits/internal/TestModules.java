package org.tonghu.visits.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tonghu.api.access.Permissions;
import org.tonghu.api.actor.Actor;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.code.Codes;
import org.tonghu.api.module.Catalogue;
import org.tonghu.api.module.ModuleDescriptor;
import org.tonghu.api.module.ModuleDescriptor.FactType;
import org.tonghu.api.module.ModuleState;
import org.tonghu.api.problem.Problem;

/** What the platform knows of modules: this module's own descriptor and lists, and one confidential fact of another's. */
final class TestModules implements Catalogue, Permissions, Codes {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> OTHERS = List.of(
            "hukou.rural",
            "hukou.none",
            "parents.both-away",
            "parent.one-away",
            "parent.other-unable",
            "disability",
            "poverty.low-income",
            "illness.grave");

    private final JsonNode descriptor = read("module.json");
    private final ModuleState state = state();
    private final Map<String, Map<String, String[]>> lists = new HashMap<>();

    static String text(String path) {
        try (InputStream in = TestModules.class.getResourceAsStream("/" + path)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(String path) {
        try {
            return JSON.readTree(text(path));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private ModuleState state() {
        List<FactType> facts = new ArrayList<>();
        descriptor
                .get("facts")
                .forEach(fact -> facts.add(new FactType(
                        fact.get("code").asText(),
                        Map.of("zh-CN", fact.get("title").get("zh-CN").asText()),
                        fact.get("confidentiality").asText())));
        OTHERS.forEach(code -> facts.add(
                new FactType(code, Map.of("zh-CN", code), code.equals("illness.grave") ? "medical" : "normal")));
        ModuleDescriptor module = new ModuleDescriptor(
                "visits",
                "1.0.0",
                ModuleDescriptor.Kind.CORE,
                "visits",
                Map.of(),
                Map.of(),
                List.of(),
                Map.of(),
                Map.of(),
                facts,
                List.of(),
                List.of(),
                List.of());
        return new ModuleState(module, 1, ModuleState.State.RUNNING, null);
    }

    @Override
    public List<ModuleState> modules() {
        return List.of(state);
    }

    @Override
    public Optional<ModuleState> ofBundle(long bundleId) {
        return Optional.empty();
    }

    @Override
    public List<ModuleState> providers(String role) {
        return List.of(state);
    }

    @Override
    public Optional<ModuleState> module(String id) {
        return Optional.of(state);
    }

    @Override
    public Optional<String> resource(String moduleId, String path) {
        return Optional.ofNullable(text(path));
    }

    /** As the descriptor says; medical facts are for officers. */
    @Override
    public boolean holds(Actor actor, String permission) {
        if ("facts.medical".equals(permission)) {
            return actor.role().code().endsWith("-officer")
                    || actor.role().code().equals("township-supervisor");
        }
        for (JsonNode role : descriptor.get("permissions").path(permission)) {
            if (role.asText().equals(actor.role().code())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Set<String> of(Actor actor, int prefecture) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void require(String permission) {
        if (!holds(Caller.who(), permission)) {
            throw Problem.forbidden();
        }
    }

    @Override
    public List<Code> list(String name, Locale locale) {
        List<Code> codes = new ArrayList<>();
        book(name).forEach((code, labels) -> codes.add(new Code(code, labels[0])));
        return codes;
    }

    @Override
    public String label(String list, String code, Locale locale) {
        String[] labels = book(list).get(code);
        return labels == null ? code : labels[0];
    }

    @Override
    public Optional<String> code(String list, String labelOrCode) {
        return book(list).entrySet().stream()
                .filter(it -> it.getKey().equals(labelOrCode) || it.getValue()[0].equals(labelOrCode))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private Map<String, String[]> book(String name) {
        return lists.computeIfAbsent(name, key -> {
            Map<String, String[]> book = new LinkedHashMap<>();
            text("codes/" + name + ".csv").lines().skip(1).forEach(line -> {
                String[] cells = line.split(",");
                book.put(cells[0], new String[] {cells[1], cells[2]});
            });
            return book;
        });
    }
}
