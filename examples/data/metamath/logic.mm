$( Implication, negation and one quantifier, after Lukasiewicz: three axioms and one rule. Written for Etalon; public domain (CC0). $)
$c ( ) -> -. |- wff set A. $.
$v p q r x $.
wp $f wff p $.
wq $f wff q $.
wr $f wff r $.
vx $f set x $.
wi $a wff ( p -> q ) $.
wn $a wff -. p $.
wal $a wff A. x p $.
ax-k $a |- ( p -> ( q -> p ) ) $.
ax-s $a |- ( ( p -> ( q -> r ) ) -> ( ( p -> q ) -> ( p -> r ) ) ) $.
ax-n $a |- ( ( -. p -> -. q ) -> ( q -> p ) ) $.
${
  mp.1 $e |- p $.
  mp.2 $e |- ( p -> q ) $.
  $( From p and p implies q follows q. $)
  mp $a |- q $.
$}
${
  $d x p $.
  $( What does not speak of x holds of every x. $)
  ax-free $a |- ( p -> A. x p ) $.
$}
${
  weaken.1 $e |- p $.
  weaken $p |- ( q -> p ) $= wp wq wp wi weaken.1 wp wq ax-k mp $.
$}
${
  dist.1 $e |- ( p -> ( q -> r ) ) $.
  dist $p |- ( ( p -> q ) -> ( p -> r ) ) $=
    wp wq wr wi wi wp wq wi wp wr wi wi dist.1 wp wq wr ax-s mp $.
$}
${
  chain.1 $e |- ( p -> q ) $.
  chain.2 $e |- ( q -> r ) $.
  chain $p |- ( p -> r ) $=
    wp wq wi wp wr wi chain.1 wp wq wr wq wr wi wp chain.2 weaken dist mp $.
$}
