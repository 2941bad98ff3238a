package org.tonghu.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** #3: a village's must-visit list with names and reasons, of a random village of one county. */
final class ListArms {
    private static final String SELECT =
            "select e.child_id, c.name, c.birth_date, e.kind, e.reasons, e.since, e.added_on,"
                    + " e.met_by, e.met_on, r.quarter, r.due_on, x.reason from visits_entry e"
                    + " join visits_round r on r.id = e.round_id join registry_child c on c.id = e.child_id"
                    + " left join visits_missed x on x.round_id = e.round_id and x.child_id = e.child_id"
                    + " where r.frozen_at is not null and r.closed_at is null and r.starts_on <= current_date"
                    + " and e.village_code = ? order by e.child_id, e.rule_id";

    private ListArms() {}

    static Arm product(List<org.tonghu.it.Client> officers, List<Long> villages) {
        return arm("product", number -> {
            Random random = new Random(number);
            return () -> officers.get(number)
                    .get("/api/visits/must-visit?village=" + villages.get(random.nextInt(villages.size())))
                    .expect(200);
        });
    }

    static Arm raw(Supplier<Connection> connections, List<Long> villages) {
        return arm("raw SQL", number -> {
            Random random = new Random(number);
            Connection connection = connections.get();
            PreparedStatement select = connection.prepareStatement(SELECT);
            return new Arm.Client() {
                @Override
                public void work() throws Exception {
                    select.setLong(1, villages.get(random.nextInt(villages.size())));
                    try (ResultSet rows = select.executeQuery()) {
                        while (rows.next()) {
                            for (int column = 1; column <= 12; column++) {
                                rows.getObject(column);
                            }
                        }
                    }
                }

                @Override
                public void close() throws SQLException {
                    connection.close();
                }
            };
        });
    }

    private static Arm arm(String name, Clients clients) {
        return new Arm() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Client client(int number) throws Exception {
                return clients.make(number);
            }
        };
    }

    private interface Clients {
        Arm.Client make(int number) throws Exception;
    }
}
