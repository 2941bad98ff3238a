package org.tonghu.registry.internal;

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
import org.tonghu.api.module.Choice;
import org.tonghu.api.module.Contribution;
import org.tonghu.api.module.Gate;
import org.tonghu.api.module.ModuleDescriptor;
import org.tonghu.api.module.ModuleDescriptor.FactType;
import org.tonghu.api.module.ModuleState;
import org.tonghu.api.module.Selector;
import org.tonghu.api.problem.Problem;

/** What the platform knows of modules: this module's own descriptor, lists and texts, and contributions tests make. */
final class TestModules implements Catalogue, Permissions, Codes, Selector, Gate {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final JsonNode descriptor = read("module.json");
    private final ModuleState state = state();
    private final Map<String, Map<String, String[]>> lists = new HashMap<>();
    private final Map<Integer, List<Contribution<?>>> contributions = new HashMap<>();

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
        ModuleDescriptor module = new ModuleDescriptor(
                "registry",
                "1.0.0",
                ModuleDescriptor.Kind.CORE,
                "registry",
                Map.of("zh-CN", "儿童档案"),
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

    /** Lets a component of a module serve a prefecture. */
    void contribute(String module, Object component, int prefecture) {
        contributions.computeIfAbsent(prefecture, key -> new ArrayList<>()).add(new Contribution<>(module, component));
    }

    void withdraw(int prefecture) {
        contributions.remove(prefecture);
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
        return "registry".equals(id) || "health".equals(id) ? Optional.of(state) : Optional.empty();
    }

    @Override
    public Optional<String> resource(String moduleId, String path) {
        return "registry".equals(moduleId) ? Optional.ofNullable(text(path)) : Optional.empty();
    }

    @Override
    public boolean holds(Actor actor, String permission) {
        if ("facts.medical".equals(permission)) {
            return Set.of("county-officer", "prefecture-officer", "protection-institution")
                    .contains(actor.role().code());
        }
        if ("health.read".equals(permission)) {
            return "county-officer".equals(actor.role().code());
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
                .filter(it -> it.getKey().equals(labelOrCode)
                        || it.getValue()[0].equals(labelOrCode)
                        || it.getValue()[1].equals(labelOrCode))
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

    @Override
    public boolean serves(String moduleId, int prefecture) {
        return contributions.getOrDefault(prefecture, List.of()).stream()
                .anyMatch(it -> it.moduleId().equals(moduleId));
    }

    @Override
    public Choice ask(String role, int prefecture) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Choice> all(int prefecture) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <S, T> T call(String role, int prefecture, Class<S> service, java.util.function.Function<S, T> call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <S> Optional<Contribution<S>> one(Class<S> spi, int prefecture) {
        return all(spi, prefecture).stream().findFirst();
    }

    @Override
    public <S> List<Contribution<S>> all(Class<S> spi, int prefecture) {
        return contributions.getOrDefault(prefecture, List.of()).stream()
                .filter(it -> spi.isInstance(it.service()))
                .map(it -> new Contribution<>(it.moduleId(), spi.cast(it.service())))
                .toList();
    }
}
