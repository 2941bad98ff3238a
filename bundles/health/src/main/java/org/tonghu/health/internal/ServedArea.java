package org.tonghu.health.internal;

import java.util.List;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.data.Sql;
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.division.Division;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.division.Divisions;
import org.tonghu.api.fact.ChildRef;
import org.tonghu.api.fact.Children;
import org.tonghu.api.module.Gate;
import org.tonghu.api.problem.Problem;

/** Where this module serves now. What it does for a child is asked of the child's prefecture, not of the caller's. */
@Component(service = ServedArea.class)
public final class ServedArea {
    static final String MODULE = "health";

    private final Gate gate;
    private final Children children;
    private final Divisions divisions;

    @Activate
    public ServedArea(@Reference Gate gate, @Reference Children children, @Reference Divisions divisions) {
        this.gate = gate;
        this.children = children;
        this.divisions = divisions;
    }

    /**
     * The child, if the caller may see her and the module serves her prefecture.
     *
     * @throws Problem not-found out of scope, module-off where the module does not serve
     */
    ChildRef require(UUID childId) {
        ChildRef child = children.require(childId);
        require(child);
        return child;
    }

    /** @throws Problem module-off where the module does not serve the child's prefecture */
    void require(ChildRef child) {
        if (!gate.serves(MODULE, child.prefecture())) {
            throw Problem.moduleOff(MODULE);
        }
    }

    /** A condition, in brackets, that a place lies where the module serves. */
    Sql within(String codeColumn) {
        Sql condition = Sql.of("1 = 0");
        for (CodeRange range : ranges()) {
            condition =
                    condition.add("or (" + codeColumn + " >= ? and " + codeColumn + " < ?)", range.lo(), range.hi());
        }
        return condition.bracketed();
    }

    private List<CodeRange> ranges() {
        return divisions.prefectures().stream()
                .map(Division::code)
                .filter(code -> gate.serves(MODULE, DivisionCode.prefecture(code)))
                .map(DivisionCode::range)
                .toList();
    }
}
