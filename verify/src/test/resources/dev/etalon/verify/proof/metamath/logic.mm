$( A small logic of implication with one quantifier, written for tests. $)
$c ( ) -> |- wff set A. $.
$v p q r s x y $.
wp $f wff p $.
wq $f wff q $.
wr $f wff r $.
ws $f wff s $.
vx $f set x $.
vy $f set y $.
wi $a wff ( p -> q ) $.
wal $a wff A. x p $.
ax-k $a |- ( p -> ( q -> p ) ) $.
ax-s $a |- ( ( p -> ( q -> r ) ) -> ( ( p -> q ) -> ( p -> r ) ) ) $.
${
  mp.1 $e |- p $.
  mp.2 $e |- ( p -> q ) $.
  mp $a |- q $.
$}
${
  $d x p $.
  $( What does not speak of x holds of every x. $)
  ax-free $a |- ( p -> A. x p ) $.
$}
${
  k1.1 $e |- p $.
  $( Weakening, in the normal format. $)
  k1 $p |- ( q -> p ) $=
    wp wq wp wi k1.1 wp wq ax-k mp $.
$}
${
  k2.1 $e |- p $.
  $( The same in the compressed format. $)
  k2 $p |- ( q -> p ) $=
    ( wi ax-k mp ) ABADCABEF $.
$}
id $p |- ( p -> p ) $=
  wp wp wp wi wi wp wp wi wp wp ax-k
  wp wp wp wi wp wi wi wp wp wp wi wi wp wp wi wi
  wp wp wp wi ax-k wp wp wp wi wp ax-s mp mp $.
$( The same with results that are kept (Z). $)
id2 $p |- ( p -> p ) $=
  ( wi ax-k ax-s mp ) AAABZBZFAACAFABBGFBAFCAFADEE $.
${
  $d x p $.
  free $p |- ( p -> A. x p ) $=
    wp vx ax-free $.
$}
open $p |- ( p -> ( p -> p ) ) $= ? $.
last $p |- ( q -> ( p -> p ) ) $=
  wp wp wi wq wp id k1 $.
