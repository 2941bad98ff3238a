package org.tonghu.registry.internal.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.fact.ChildRef;
import org.tonghu.api.fact.Children;
import org.tonghu.api.module.Contribution;
import org.tonghu.api.module.Selector;
import org.tonghu.api.problem.Problem;
import org.tonghu.registry.internal.text.Texts;
import org.tonghu.spi.ChildFileSection;

/**
 * What modules add to a child's file, each only while it serves the child's prefecture. A section that fails says so in
 * its own place and the others are shown; one the caller may not see is left out. Outside any transaction, so that a
 * failing section spoils nothing.
 */
@Component(service = ChildSections.class)
public final class ChildSections {
    private static final Logger LOG = LoggerFactory.getLogger(ChildSections.class);
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private final Children children;
    private final Selector selector;
    private final Texts texts;

    @Activate
    public ChildSections(@Reference Children children, @Reference Selector selector, @Reference Texts texts) {
        this.children = children;
        this.selector = selector;
        this.texts = texts;
    }

    /**
     * A section.
     *
     * @param page descriptor that draws the content
     * @param error why there is no content, for people
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Section(String module, String key, String title, String page, Object content, String error) {}

    public List<Section> of(UUID child) {
        ChildRef ref = children.require(child);
        List<Section> sections = new ArrayList<>();
        for (Contribution<ChildFileSection> section : selector.all(ChildFileSection.class, ref.prefecture())) {
            one(section, ref).ifPresent(sections::add);
        }
        return sections;
    }

    private Optional<Section> one(Contribution<ChildFileSection> contribution, ChildRef child) {
        String module = contribution.moduleId();
        Locale locale = Caller.current().locale();
        String title = texts.title(module, locale);
        String key = contribution.service().key();
        try {
            Object content = contribution.service().content(child);
            return Optional.of(new Section(module, key, title, module + "/section-" + key, content, null));
        } catch (Problem problem) {
            if (problem.status() == FORBIDDEN || problem.status() == NOT_FOUND) {
                return Optional.empty();
            }
            return Optional.of(failed(module, key, title, problem));
        } catch (RuntimeException | LinkageError failure) {
            return Optional.of(failed(module, key, title, failure));
        }
    }

    private Section failed(String module, String key, String title, Throwable failure) {
        LOG.error("section {}/{} failed", module, key, failure);
        return new Section(
                module,
                key,
                title,
                null,
                null,
                texts.of("section.failed", Caller.current().locale()));
    }
}
