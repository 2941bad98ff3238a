package org.tonghu.reporting.internal;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.code.Codes;
import org.tonghu.api.division.CodeRange;
import org.tonghu.spi.OfflineBundle;

/** A report can be written without a line: its form and the situations. Nothing of any report or case is on a phone. */
@Component
public final class OfflineReport implements OfflineBundle {
    private final Codes codes;

    @Activate
    public OfflineReport(@Reference Codes codes) {
        this.codes = codes;
    }

    @Override
    public String key() {
        return "report";
    }

    @Override
    public List<?> content(List<CodeRange> villages) {
        return codes.list(Labels.SITUATION, Caller.current().locale());
    }

    @Override
    public List<String> forms() {
        return List.of("reporting/report");
    }
}
