package dev.etalon.verify.proof.metamath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetamathDatabaseTest {
    private static final String HEAD = "$c ( ) -> |- wff $. $v p q $. wp $f wff p $. ";

    @Test
    void verifiesEveryProofOfADatabase() throws Exception {
        DatabaseCheck check = MetamathDatabase.verify(Logic.stream(Logic.source()));
        assertThat(check.proved()).isEqualTo(6);
        assertThat(check.faults())
                .singleElement()
                .asString()
                .contains("open: step 0: the proof has a step left open (?)");
    }

    @Test
    void namesTheTheoremsWhoseProofsAreWrong() throws Exception {
        String broken = Logic.source().replace("ABADCABEF", "ABADCBAEF");
        DatabaseCheck check = MetamathDatabase.verify(Logic.stream(broken));
        assertThat(check.failed()).isEqualTo(2);
        assertThat(check.faults().getFirst())
                .startsWith(
                        "line 33: k2: step 8: mp needs for mp.2: |- ( p -> ( q -> p ) ); the proof gives: |- ( q -> ( p -> q ) )");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '!', quoteCharacter = '~', textBlock = """
            a $a |- p                           ! the text ends within a statement
            ${ a $a |- p $.                     ! ${ without $}
            $}                                  ! a block that is not open
            $( never ends                       ! does not end
            $( one $( two $) $)                 ! which begins or ends comments
            $)                                  ! a comment ends that never began
            $[ other.mm $]                      ! includes another file
            $c wff $.                           ! wff is declared already
            ${ $c new $. $}                     ! $c stands within a block
            $c $.                               ! declares nothing
            $v p $.                             ! p is declared already
            $v wff $.                           ! wff is declared already
            $v wp $.                            ! wp is a label already
            wx $f wff p $.                      ! p has a type already
            wq $f wff $.                        ! needs a constant and a variable
            wq $f q wff $.                      ! must begin with a constant
            wq $f wff x $.                      ! the symbol x is not declared
            wp $a |- p $.                       ! the label wp is used twice
            wff $a |- p $.                      ! the label wff is a symbol too
            a*b $a |- p $.                      ! neither a keyword nor a label
            a $a |- q $.                        ! the variable q has no type
            a $a |- zz $.                       ! the symbol zz is not declared
            a $a p $.                           ! must begin with a constant
            a $a $.                             ! must begin with a constant
            a $a |- p $= wp $.                  ! stands within a statement
            a $x |- p $.                        ! not $f, $e, $a or $p
            ${ $v z $. $} z $a |- p $.          ! the label z is a symbol too
            ${ $v z $. $} $d z p $.             ! z is no variable here
            $d p $.                             ! needs two variables
            $d p p $.                           ! names p twice
            $d p wff $.                         ! wff is no variable here
            a $p |- p $= b $.                   ! no statement is called b
            a $p |- p $= a $.                   ! uses a itself
            a $p |- p $= ( wp $.                ! ( without )
            ${ h $e |- p $. $} a $p |- p $= h $. ! belongs to another block
            a $a |- é $.                        ! printable ASCII
            """)
    void refusesWhatIsNoMetamath(String text, String message) {
        assertThatThrownBy(() -> MetamathDatabase.read(Logic.stream(HEAD + text)))
                .isInstanceOf(MetamathException.class)
                .hasMessageStartingWith("line 1: ")
                .hasMessageContaining(message);
    }

    @Test
    void letsVariablesComeBackInAnotherBlock() throws Exception {
        String text = HEAD + "${ $v z $. wz $f wff z $. a $a |- z $. $} ${ $v z $. wz2 $f wff z $. b $a |- z $. $}";
        assertThat(MetamathDatabase.read(Logic.stream(text)).size()).isEqualTo(5);
    }
}
