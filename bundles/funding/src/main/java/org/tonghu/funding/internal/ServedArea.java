package org.tonghu.funding.internal;

import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
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
    public static final String MODULE = "funding";

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
    public ChildRef require(UUID childId) {
        ChildRef child = children.require(childId);
        if (!gate.serves(MODULE, child.prefecture())) {
            throw Problem.moduleOff(MODULE);
        }
        return child;
    }

    /**
     * The range of a division all of which the caller may see.
     *
     * @throws Problem not-found where she may not
     */
    public CodeRange require(long division) {
        CodeRange range = DivisionCode.range(division);
        if (!Caller.who().scope().contains(range)) {
            throw Problem.notFound();
        }
        return range;
    }

    public boolean serves(long code) {
        return gate.serves(MODULE, DivisionCode.prefecture(code));
    }

    /** A condition, in brackets, that a place lies where the module serves and the caller may see. */
    public Sql within(String codeColumn, String childColumn) {
        Sql condition = Sql.of("1 = 0");
        for (Division prefecture : divisions.prefectures()) {
            if (serves(prefecture.code())) {
                CodeRange range = DivisionCode.range(prefecture.code());
                condition = condition.add(
                        "or (" + codeColumn + " >= ? and " + codeColumn + " < ?)", range.lo(), range.hi());
            }
        }
        return condition
                .bracketed()
                .add("and")
                .add(Caller.who().scope().predicate(codeColumn, childColumn))
                .bracketed();
    }
}
