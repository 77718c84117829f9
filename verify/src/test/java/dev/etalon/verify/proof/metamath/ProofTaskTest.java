package dev.etalon.verify.proof.metamath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProofTaskTest {
    private static final String K2 = "( wi ax-k mp ) ABADCABEF";

    private static ProofCheck check(String theorem, String proof) throws Exception {
        return Logic.database().theorem(theorem).check(proof, ProofLimits.DEFAULT);
    }

    private static ProofTask task(String source) throws Exception {
        return Logic.database().statement(source);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "( wi ax-k mp ) ABADCABEF",
                "( wi ax-k mp ) ABA\nDCAB EF",
                "$= ( wi ax-k mp ) ABADCABEF $.",
                "k2 $p |- ( q -> p ) $= ( wi ax-k mp ) ABADCABEF $.",
                "$( by weakening $) wp wq wp wi k2.1 wp wq ax-k mp",
                "wp wq k2.1 k1"
            })
    void acceptsAProof(String proof) throws Exception {
        assertThat(check("k2", proof).axioms()).containsExactly("ax-k", "mp");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '!', quoteCharacter = '~', textBlock = """
            k2                                                  ! uses k2 itself
            wp wq k2.1 last                                     ! last comes after k2
            wp wq k1.1 k1                                       ! the hypothesis k1.1 belongs to another block
            wp wq                                               ! ends with 2 results on the stack
            wp wq k2.1                                          ! ends with 3 results
            k2.1                                                ! the proof proves: |- p; it should prove: |- ( q -> p )
            ?                                                   ! left open (?)
            wp wq ? k1                                          ! left open (?)
            ( wi ax-k mp ) ABADCABE?F                           ! left open (?)
            ( wi ax-k mp ) ABADCABEF $. bad $a |- ( q -> p ) $. ! it may hold a proof and nothing else
            $( bad $) bad $a |- ( q -> p ) $.                   ! it may hold a proof and nothing else
            $c new $.                                           ! it may hold a proof and nothing else
            $[ evil.mm $]                                       ! includes another file
            k2 $p |- p $= k2.1 $.                               ! states another theorem than k2
            k9 $p |- ( q -> p ) $= wp wq k2.1 k1 $.             ! states another theorem than k2
            "help"                                              ! no statement is called
            mp                                                  ! mp needs 4 results on the stack, there are 0
            wp vx k2.1 k1                                       ! something of type wff, not: set x
            wq wp k2.1 k1                                       ! k1 needs for k1.1: |- q; the proof gives: |- p
            ( wi ax-k mp                                        ! ( without )
            ( k2.1 ax-k mp ) ABC                                ! a mandatory hypothesis
            ( wi ax-k mp ) ABADCABEG                            ! refers to number 7
            ( wi ax-k mp ) ABADCABEU                            ! ends within a number
            ( wi ax-k mp ) UUUUUUUUUUUUUUUUUUUUUUUUUUUUUUA      ! refers to number
            ( wi ax-k mp ) ZABADCABEF                           ! Z does not follow a step
            ( wi ax-k mp ) AZZBADCABEF                          ! Z does not follow a step
            ( wi ax-k mp ) abadcabef                            ! the letters A to Z
            """)
    void refusesACheat(String proof, String message) {
        assertThatThrownBy(() -> check("k2", proof))
                .isInstanceOf(MetamathException.class)
                .hasMessageContaining(message);
    }

    @Test
    void refusesNothing() {
        assertThatThrownBy(() -> check("k2", "  ")).hasMessageContaining("there is no proof");
    }

    @Test
    void refusesATheoremThatIsNotProvedItself() {
        assertThatThrownBy(() -> check("last", "wp open")).hasMessageContaining("open has no complete proof itself");
    }

    @Test
    void holdsDisjointVariablesApart() throws Exception {
        ProofTask same = task("bad $p |- ( A. x p -> A. x A. x p ) $= ? $.");
        assertThatThrownBy(() -> same.check("wp vx wal vx ax-free", ProofLimits.DEFAULT))
                .hasMessageContaining("both stand for something with x");
        ProofTask unsaid = task("bad $p |- ( p -> A. x p ) $= ? $.");
        assertThatThrownBy(() -> unsaid.check("wp vx ax-free", ProofLimits.DEFAULT))
                .hasMessageContaining("nothing says that x and p are disjoint");
        ProofTask said = task("${ $d p x $. good $p |- ( p -> A. x p ) $= ? $. $}");
        assertThat(said.check("wp vx ax-free", ProofLimits.DEFAULT).axioms()).containsExactly("ax-free");
    }

    @Test
    void provesStatementsAtTheEndOfTheDatabase() throws Exception {
        ProofTask task = task("${ new.1 $e |- ( p -> q ) $. new $p |- ( r -> ( p -> q ) ) $= ? $. $}");
        assertThat(task.statement()).isEqualTo("|- ( r -> ( p -> q ) )");
        assertThat(task.check("wp wq wi wr new.1 k1", ProofLimits.DEFAULT).steps())
                .isEqualTo(6);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '!', quoteCharacter = '~', textBlock = """
            new $a |- p $.                               ! may not add the axiom new
            $c new $.                                    ! may not declare constants
            $v new $.                                    ! may not declare variables
            new $p |- p $= wp $.                         ! states its theorem with ?
            n1 $p |- p $= ? $. n2 $p |- q $= ? $.        ! one theorem ($p), not 2
            ${ $d x p $. $}                              ! one theorem ($p), not 0
            id $p |- ( p -> p ) $= ? $.                  ! the label id is used twice
            """)
    void refusesATaskThatIsMoreThanAStatement(String source, String message) {
        assertThatThrownBy(() -> task(source)).hasMessageContaining(message);
    }

    @Test
    void stopsAProofThatGrowsWithoutBound() throws Exception {
        StringBuilder doubling = new StringBuilder("( wi ) ABDZ");
        for (int i = 0; i < 60; i++) {
            doubling.append((char) ('E' + Math.min(i, 15)));
            doubling.append((char) ('E' + Math.min(i, 15)));
            doubling.append("DZ");
        }
        String bomb = doubling.toString();
        ProofLimits small = new ProofLimits(1_000_000, 10_000, 1000, 10_000);
        assertThatThrownBy(() -> Logic.database().theorem("k2").check(bomb, small))
                .satisfies(e -> assertThat(((MetamathException) e).isLimit()).isTrue())
                .hasMessageContaining("writes more than 10000 symbols");
        assertThatThrownBy(() -> Logic.database().theorem("k2").check("wp ".repeat(2000), small))
                .hasMessageContaining("a stack of more than 1000");
        assertThatThrownBy(() -> Logic.database().theorem("k2").check("wp ".repeat(20_000), small))
                .hasMessageContaining("more than 10000 characters");
    }

    @Test
    void leavesTheDatabaseAsItIs() throws Exception {
        MetamathDatabase database = Logic.database();
        int size = database.size();
        database.statement("new $p |- ( p -> p ) $= ? $.").check("wp id", ProofLimits.DEFAULT);
        database.theorem("k2").check(K2, ProofLimits.DEFAULT);
        assertThat(database.size()).isEqualTo(size);
        assertThatThrownBy(() -> database.theorem("new")).hasMessageContaining("has no theorem new");
        assertThatThrownBy(() -> database.theorem("ax-k")).hasMessageContaining("has no theorem ax-k");
    }
}
