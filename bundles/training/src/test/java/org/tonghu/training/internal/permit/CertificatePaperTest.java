package org.tonghu.training.internal.permit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tonghu.training.internal.Problems.assertProblem;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tonghu.api.actor.Actor;
import org.tonghu.api.print.PrintSpec;
import org.tonghu.api.qualification.QualificationIntake.Earned;
import org.tonghu.training.internal.House;
import org.tonghu.training.internal.SharedDatabase;

class CertificatePaperTest {
    @ParameterizedTest
    @MethodSource("org.tonghu.training.internal.SharedDatabase#given")
    void herOwnCertificateIsPrintedAndNobodyElses(SharedDatabase kind) {
        House house = new House(kind);
        Actor director = house.director("yang");
        House.asPrefecture(() -> house.before.take(List.of(new Earned("yang", House.TODAY, null, "x"))));
        Certificate certificate = House.as(director, house.mine::certificates).get(0);
        Map<String, String> which = Map.of("id", certificate.id().toString());
        PrintSpec paper = House.as(director, () -> house.paper.make(which));
        assertThat(paper.blocks().toString()).contains("真名yang", "儿童主任", certificate.number(), "长期");
        assertProblem("not-found", () -> House.as(house.director("dao"), () -> house.paper.make(which)));
        assertProblem("invalid", () -> House.as(director, () -> house.paper.make(Map.of("id", "x"))));
    }
}
