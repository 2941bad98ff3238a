package org.tonghu.platform.internal.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.module.ModuleDescriptor;
import org.tonghu.api.module.ModuleDescriptor.Kind;

/** Reads {@code module.json}. Keys it does not know are left for later versions; absent lists and maps are empty. */
final class DescriptorReader {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,59}");

    private DescriptorReader() {}

    /** @throws BrokenDescriptor with what is wrong, in words for administrators */
    static ModuleDescriptor read(String json) {
        ModuleDescriptor descriptor = complete(parse(json));
        check(descriptor);
        return descriptor;
    }

    private static ModuleDescriptor parse(String json) {
        try {
            return JSON.readValue(json, ModuleDescriptor.class);
        } catch (JsonProcessingException e) {
            throw new BrokenDescriptor(
                    e.getOriginalMessage().lines().findFirst().orElse("no JSON"), e);
        }
    }

    private static ModuleDescriptor complete(ModuleDescriptor d) {
        return new ModuleDescriptor(
                d.id(),
                d.version(),
                d.kind(),
                d.role() == null && d.kind() == Kind.GROUND ? d.id() : d.role(),
                orEmpty(d.title()),
                orEmpty(d.description()),
                orEmpty(d.clauses()),
                orEmpty(d.requires()),
                orEmpty(d.permissions()),
                orEmpty(d.facts()),
                orEmpty(d.menu()),
                orEmpty(d.pages()),
                orEmpty(d.paths()));
    }

    private static void check(ModuleDescriptor d) {
        demand(d.id() != null && NAME.matcher(d.id()).matches(), "id");
        demand(d.version() != null && !d.version().isBlank(), "version");
        demand(d.kind() != null, "kind");
        demand(d.role() != null && NAME.matcher(d.role()).matches(), "role");
        demand(d.title().containsKey("zh-CN"), "title zh-CN");
        d.permissions().values().stream()
                .flatMap(Collection::stream)
                .forEach(role -> demand(AccountRole.byCode(role).isPresent(), "permissions: " + role));
    }

    private static void demand(boolean holds, String what) {
        if (!holds) {
            throw new BrokenDescriptor(what, null);
        }
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    private static <V> Map<String, V> orEmpty(Map<String, V> map) {
        return map == null ? Map.of() : Map.copyOf(map);
    }

    /** A descriptor that can't be used; the message names the field. */
    static final class BrokenDescriptor extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BrokenDescriptor(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
