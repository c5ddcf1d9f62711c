# Reads a file with the reader of Auto Multiple Choice, and prints what it found
# as JSON. Only its reader is needed: what it takes from the rest of the program
# is given here.
use strict;
use warnings;
use JSON::PP;

BEGIN {
	$INC{'AMC/Basic.pm'} = __FILE__;
	no strict 'refs';
	for my $name (qw/use_gettext debug debug_and_stderr printable/) {
		*{"AMC::Filter::plain::$name"} = sub { $_[0] // '' };
	}
	*AMC::Filter::plain::__ = sub { $_[0] };
}

use AMC::Filter::plain;

my $filter = AMC::Filter::plain->new();
$filter->read_source($ARGV[0]);
$filter->{options}{disable} //= '';
die join("\n", $filter->errors()) if $filter->errors();

# A text in which it finds markup is not what was meant.
sub plain {
	my ($text) = @_;
	my $part = {type => 'txt', string => $text};
	my ($as_text) = $filter->parse_text({%$part});
	my $all = join '', map { $_->{string} } $filter->parse_all($part);

	die "markup in: $text" if $all ne $as_text->{string};
	return $text;
}

my @questions = map { @{$_->{questions}} } @{$filter->{groups}};
my @out = map {
	{
		text => plain($_->{text}),
		multiple => $_->{multiple} ? JSON::PP::true : JSON::PP::false,
		answers => [map {
			{
				text => plain($_->{text}),
				correct => $_->{correct} ? JSON::PP::true
							 : JSON::PP::false,
			}
		} @{$_->{answers}}],
	}
} @questions;
die 'choices are added' if $filter->{options}{completemulti} !~ /^no$/;
print JSON::PP->new->utf8->encode(\@out);
