import { PhoneOutlined } from '@ant-design/icons';

/** A number to call before anything is typed. */
export function CallButton({ title, tel }: { title: string; tel: string }) {
  return (
    <a className="call" href={`tel:${tel}`}>
      <PhoneOutlined aria-hidden />
      <span className="call-title">{title}</span>
      {!title.includes(tel) && <strong className="number">{tel}</strong>}
    </a>
  );
}
