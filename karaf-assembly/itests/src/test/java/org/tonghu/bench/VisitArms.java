package org.tonghu.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.tonghu.api.data.Uuid7;

/**
 * #1: recording a visit. The raw arm sends the statements such a transaction needs: session, child in scope with her open
 * entries, visit, entry, audit row, event; it seals, signs and checks nothing.
 */
final class VisitArms {
    private static final String TODAY = LocalDate.now(Bench.ZONE).toString();

    private VisitArms() {}

    static Arm product(List<org.tonghu.it.Client> workers, List<List<UUID>> children) {
        return new Arm() {
            @Override
            public String name() {
                return "product";
            }

            @Override
            public Client client(int number) {
                int[] next = {0};
                List<UUID> own = children.get(number);
                return () -> workers.get(number)
                        .put("/api/visits/" + Uuid7.next(), body(own.get(next[0]++ % own.size())))
                        .expect(201);
            }
        };
    }

    private static Map<String, Object> body(UUID child) {
        return Map.of(
                "child",
                child,
                "visitedOn",
                TODAY,
                "method",
                "field",
                "childSeen",
                true,
                "guardianSeen",
                true,
                "guardianship",
                "fair",
                "schooling",
                "in-school",
                "contact",
                "in-contact");
    }

    static Arm raw(Supplier<Connection> connections, List<List<UUID>> children, long lo, long hi) {
        return new Arm() {
            @Override
            public String name() {
                return "raw SQL";
            }

            @Override
            public Client client(int number) throws SQLException {
                return new RawClient(connections.get(), children.get(number), lo, hi);
            }
        };
    }

    private static final class RawClient implements Arm.Client {
        private final Connection connection;
        private final List<UUID> children;
        private final long lo;
        private final long hi;
        private final List<PreparedStatement> statements = new ArrayList<>();
        private int next;

        RawClient(Connection connection, List<UUID> children, long lo, long hi) throws SQLException {
            this.connection = connection;
            this.children = children;
            this.lo = lo;
            this.hi = hi;
            connection.setAutoCommit(false);
            for (String sql : List.of(
                    "select s.account_id, a.role_code, a.division from security_session s"
                            + " join security_account a on a.id = s.account_id order by s.created_at desc limit 1",
                    "select c.child_id, c.village_code, c.birth_date, c.active, w.kind, w.quarter,"
                            + " (select max(v.visited_on) from visits_visit v where v.child_id = c.child_id) as newest"
                            + " from facts_child c left join (select e.child_id, r.kind, r.quarter from visits_entry e"
                            + " join visits_round r on r.id = e.round_id where e.child_id = ? and e.met_by is null"
                            + " and r.frozen_at is not null and r.closed_on is null) w on w.child_id = c.child_id"
                            + " where c.child_id = ? and c.village_code >= ? and c.village_code < ?",
                    "select fact_id, code, detail from facts_fact where child_id = ? and source = 'visits.visit'"
                            + " and valid_to is null",
                    "insert into visits_visit (id, child_id, village_code, visited_on, method, child_seen, guardian_seen,"
                            + " guardianship, schooling, contact, harm, needs, form_hash, recorder, recorded_by, recorded_at,"
                            + " version) values (?, ?, ?, current_date, 'field', true, true, 'fair', 'in-school', 'in-contact',"
                            + " false, '', 'bench', ?, 'bench', ?, 1)",
                    "update visits_entry set met_by = ?, met_on = current_date where child_id = ? and met_by is null",
                    "insert into security_audit (id, at, kind, actor_id, actor_name, actor_role, action, subject_type,"
                            + " subject_id, division, body, mac) values (?, ?, 'change', ?, 'bench', 'bench',"
                            + " 'visits.visit-recorded', 'bench', ?, ?, ?, ?)",
                    "insert into platform_event (id, type, subject, village, prefecture, happened_at, envelope)"
                            + " values (?, 'Bench', ?, ?, 5300, ?, ?)")) {
                statements.add(connection.prepareStatement(sql));
            }
        }

        @Override
        public void work() throws SQLException {
            try {
                record(children.get(next++ % children.size()));
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        }

        private void record(UUID child) throws SQLException {
            UUID visit = Uuid7.next();
            OffsetDateTime now = OffsetDateTime.now();
            read(0);
            long village = read(1, child, child, lo, hi);
            read(2, child);
            write(3, visit, child, village, visit, now);
            write(4, visit, child);
            write(5, Uuid7.next(), now, visit, child, village, new byte[300], new byte[32]);
            write(6, Uuid7.next(), visit, village, now, new byte[250]);
        }

        private long read(int statement, Object... values) throws SQLException {
            try (ResultSet rows = bound(statement, values).executeQuery()) {
                return rows.next() && statement == 1 ? rows.getLong(2) : 0;
            }
        }

        private void write(int statement, Object... values) throws SQLException {
            bound(statement, values).executeUpdate();
        }

        private PreparedStatement bound(int statement, Object... values) throws SQLException {
            PreparedStatement prepared = statements.get(statement);
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            return prepared;
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
