package org.tonghu.facts.internal.place;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tonghu.api.data.Database;
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.division.Division;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.division.DivisionLevel;
import org.tonghu.api.division.Divisions;
import org.tonghu.facts.internal.Etc;

/**
 * The division tree from the table of places, which the first start fills; kept in memory and read again after a change.
 */
@Component(
        service = {Divisions.class, DatabaseDivisions.class},
        configurationPid = "org.tonghu.facts")
@Designate(ocd = PlaceSettings.class)
public final class DatabaseDivisions implements Divisions {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseDivisions.class);
    private final PlaceRows rows;
    private volatile DivisionTree tree;
    private volatile long changes;

    @Activate
    public DatabaseDivisions(
            @Reference(target = "(tonghu.module=facts)") Database db, @Reference Clock clock, PlaceSettings settings) {
        this(db, clock, Etc.resolve(settings.divisions()), LocalDate.parse(settings.state()));
    }

    DatabaseDivisions(Database db, Clock clock, Path file, LocalDate state) {
        rows = new PlaceRows(db, clock);
        rows.seed(state, String.valueOf(file.getFileName()), () -> DivisionFile.read(file));
        reload();
    }

    /** Reads the tree again if changes were made since it was read. */
    public void refresh() {
        if (rows.changes() != changes) {
            reload();
        }
    }

    /** Reads the tree as the current transaction sees it. */
    public void reload() {
        changes = rows.changes();
        List<Division> divisions = rows.current();
        tree = new DivisionTree(divisions);
        LOG.info("{} divisions, version {}", divisions.size(), tree.version());
    }

    /** Writes new states of places, in the current transaction; {@link #reload} shows them. */
    public void change(List<Pair> pairs, LocalDate day) {
        rows.change(pairs, day);
    }

    public List<Division> all() {
        return tree.all();
    }

    @Override
    public Optional<Division> find(long code) {
        return tree.find(code);
    }

    @Override
    public List<Division> below(long code) {
        return tree.below(code);
    }

    @Override
    public List<Division> path(long code) {
        return tree.path(code);
    }

    @Override
    public List<Division> prefectures() {
        return tree.below(DivisionCode.PROVINCE);
    }

    @Override
    public List<Division> named(String name, DivisionLevel level, CodeRange area) {
        return tree.named(name, level, area);
    }

    @Override
    public String version() {
        return tree.version();
    }
}
